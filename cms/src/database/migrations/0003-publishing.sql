CREATE TABLE `publish_requests` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`release` text,
	`by` text NOT NULL,
	`at` text NOT NULL
);

--> next statement
CREATE INDEX `publish_requests_about_idx` ON `publish_requests` (`about`);
--> next statement
CREATE INDEX `publish_requests_at_idx` ON `publish_requests` (`at`);
--> next statement
CREATE TABLE `releases` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`release` text,
	`outcome` text NOT NULL,
	`kind` text NOT NULL,
	`by` text,
	`about` text,
	`documents` text,
	`requests` text,
	`at` text NOT NULL,
	`milliseconds` numeric NOT NULL,
	`pages` numeric NOT NULL,
	`languages` text,
	`findings` text,
	`message` text
);

--> next statement
CREATE INDEX `releases_release_idx` ON `releases` (`release`);
--> next statement
CREATE INDEX `releases_at_idx` ON `releases` (`at`);
--> next statement
CREATE TABLE `payload_jobs_log` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`executed_at` text NOT NULL,
	`completed_at` text NOT NULL,
	`task_slug` text NOT NULL,
	`task_i_d` text NOT NULL,
	`input` text,
	`output` text,
	`state` text NOT NULL,
	`error` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `payload_jobs`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `payload_jobs_log_order_idx` ON `payload_jobs_log` (`_order`);
--> next statement
CREATE INDEX `payload_jobs_log_parent_id_idx` ON `payload_jobs_log` (`_parent_id`);
--> next statement
CREATE TABLE `payload_jobs` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`input` text,
	`completed_at` text,
	`total_tried` numeric DEFAULT 0,
	`has_error` integer DEFAULT false,
	`error` text,
	`task_slug` text,
	`queue` text DEFAULT 'default',
	`wait_until` text,
	`processing` integer DEFAULT false,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
CREATE INDEX `payload_jobs_completed_at_idx` ON `payload_jobs` (`completed_at`);
--> next statement
CREATE INDEX `payload_jobs_total_tried_idx` ON `payload_jobs` (`total_tried`);
--> next statement
CREATE INDEX `payload_jobs_has_error_idx` ON `payload_jobs` (`has_error`);
--> next statement
CREATE INDEX `payload_jobs_task_slug_idx` ON `payload_jobs` (`task_slug`);
--> next statement
CREATE INDEX `payload_jobs_queue_idx` ON `payload_jobs` (`queue`);
--> next statement
CREATE INDEX `payload_jobs_wait_until_idx` ON `payload_jobs` (`wait_until`);
--> next statement
CREATE INDEX `payload_jobs_processing_idx` ON `payload_jobs` (`processing`);
--> next statement
CREATE INDEX `payload_jobs_updated_at_idx` ON `payload_jobs` (`updated_at`);
--> next statement
CREATE INDEX `payload_jobs_created_at_idx` ON `payload_jobs` (`created_at`);
