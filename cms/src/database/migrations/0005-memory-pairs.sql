CREATE TABLE `memory_pairs` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`of` text NOT NULL,
	`document` text NOT NULL,
	`pairs` text
);

--> next statement
CREATE INDEX `memory_pairs_language_idx` ON `memory_pairs` (`language`);
--> next statement
CREATE INDEX `language_isPublished_updatedAt_createdAt_idx` ON `translations` (`language`,`is_published`,`updated_at`,`created_at`);
--> next statement
CREATE INDEX `model_language_idx` ON `translations` (`model`,`language`);
