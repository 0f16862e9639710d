CREATE TABLE `guides_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	FOREIGN KEY (`_parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `guides_channels_order_idx` ON `guides_channels` (`_order`);
--> next statement
CREATE INDEX `guides_channels_parent_id_idx` ON `guides_channels` (`_parent_id`);
--> next statement
CREATE TABLE `guides_sources` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`title` text,
	`url` text,
	`language` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `guides_sources_order_idx` ON `guides_sources` (`_order`);
--> next statement
CREATE INDEX `guides_sources_parent_id_idx` ON `guides_sources` (`_parent_id`);
--> next statement
CREATE TABLE `guides_additions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text(36),
	`text` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`_parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `guides_additions_order_idx` ON `guides_additions` (`_order`);
--> next statement
CREATE INDEX `guides_additions_parent_id_idx` ON `guides_additions` (`_parent_id`);
--> next statement
CREATE INDEX `guides_additions_municipality_idx` ON `guides_additions` (`municipality_id`);
--> next statement
CREATE TABLE `guides_audiences` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `guides_audiences_order_idx` ON `guides_audiences` (`order`);
--> next statement
CREATE INDEX `guides_audiences_parent_idx` ON `guides_audiences` (`parent_id`);
--> next statement
CREATE TABLE `guides` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`title` text,
	`summary` text,
	`kind` text,
	`body` text,
	`reviewed_by` text,
	`reviewed_on` text,
	`review_interval_months` numeric,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE UNIQUE INDEX `guides_slug_idx` ON `guides` (`slug`);
--> next statement
CREATE INDEX `guides_updated_at_idx` ON `guides` (`updated_at`);
--> next statement
CREATE INDEX `guides_created_at_idx` ON `guides` (`created_at`);
--> next statement
CREATE INDEX `guides__status_idx` ON `guides` (`_status`);
--> next statement
CREATE TABLE `guides_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `guides_texts_order_parent` ON `guides_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `guides_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`authorities_id` text(36),
	`services_id` text(36),
	`guides_id` text(36),
	`municipalities_id` text(36),
	`topics_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorities_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topics_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `guides_rels_order_idx` ON `guides_rels` (`order`);
--> next statement
CREATE INDEX `guides_rels_parent_idx` ON `guides_rels` (`parent_id`);
--> next statement
CREATE INDEX `guides_rels_path_idx` ON `guides_rels` (`path`);
--> next statement
CREATE INDEX `guides_rels_authorities_id_idx` ON `guides_rels` (`authorities_id`);
--> next statement
CREATE INDEX `guides_rels_services_id_idx` ON `guides_rels` (`services_id`);
--> next statement
CREATE INDEX `guides_rels_guides_id_idx` ON `guides_rels` (`guides_id`);
--> next statement
CREATE INDEX `guides_rels_municipalities_id_idx` ON `guides_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `guides_rels_topics_id_idx` ON `guides_rels` (`topics_id`);
--> next statement
CREATE TABLE `_guides_v_version_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_guides_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_guides_v_version_channels_order_idx` ON `_guides_v_version_channels` (`_order`);
--> next statement
CREATE INDEX `_guides_v_version_channels_parent_id_idx` ON `_guides_v_version_channels` (`_parent_id`);
--> next statement
CREATE TABLE `_guides_v_version_sources` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`title` text,
	`url` text,
	`language` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_guides_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_guides_v_version_sources_order_idx` ON `_guides_v_version_sources` (`_order`);
--> next statement
CREATE INDEX `_guides_v_version_sources_parent_id_idx` ON `_guides_v_version_sources` (`_parent_id`);
--> next statement
CREATE TABLE `_guides_v_version_additions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`municipality_id` text(36),
	`text` text,
	`_uuid` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`_parent_id`) REFERENCES `_guides_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_guides_v_version_additions_order_idx` ON `_guides_v_version_additions` (`_order`);
--> next statement
CREATE INDEX `_guides_v_version_additions_parent_id_idx` ON `_guides_v_version_additions` (`_parent_id`);
--> next statement
CREATE INDEX `_guides_v_version_additions_municipality_idx` ON `_guides_v_version_additions` (`municipality_id`);
--> next statement
CREATE TABLE `_guides_v_version_audiences` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `_guides_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_guides_v_version_audiences_order_idx` ON `_guides_v_version_audiences` (`order`);
--> next statement
CREATE INDEX `_guides_v_version_audiences_parent_idx` ON `_guides_v_version_audiences` (`parent_id`);
--> next statement
CREATE TABLE `_guides_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_title` text,
	`version_summary` text,
	`version_kind` text,
	`version_body` text,
	`version_reviewed_by` text,
	`version_reviewed_on` text,
	`version_review_interval_months` numeric,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_guides_v_parent_idx` ON `_guides_v` (`parent_id`);
--> next statement
CREATE INDEX `_guides_v_version_version_slug_idx` ON `_guides_v` (`version_slug`);
--> next statement
CREATE INDEX `_guides_v_version_version_updated_at_idx` ON `_guides_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_guides_v_version_version_created_at_idx` ON `_guides_v` (`version_created_at`);
--> next statement
CREATE INDEX `_guides_v_version_version__status_idx` ON `_guides_v` (`version__status`);
--> next statement
CREATE INDEX `_guides_v_created_at_idx` ON `_guides_v` (`created_at`);
--> next statement
CREATE INDEX `_guides_v_updated_at_idx` ON `_guides_v` (`updated_at`);
--> next statement
CREATE INDEX `_guides_v_latest_idx` ON `_guides_v` (`latest`);
--> next statement
CREATE INDEX `_guides_v_autosave_idx` ON `_guides_v` (`autosave`);
--> next statement
CREATE TABLE `_guides_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_guides_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_guides_v_texts_order_parent` ON `_guides_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_guides_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`authorities_id` text(36),
	`services_id` text(36),
	`guides_id` text(36),
	`municipalities_id` text(36),
	`topics_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_guides_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorities_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topics_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_guides_v_rels_order_idx` ON `_guides_v_rels` (`order`);
--> next statement
CREATE INDEX `_guides_v_rels_parent_idx` ON `_guides_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_guides_v_rels_path_idx` ON `_guides_v_rels` (`path`);
--> next statement
CREATE INDEX `_guides_v_rels_authorities_id_idx` ON `_guides_v_rels` (`authorities_id`);
--> next statement
CREATE INDEX `_guides_v_rels_services_id_idx` ON `_guides_v_rels` (`services_id`);
--> next statement
CREATE INDEX `_guides_v_rels_guides_id_idx` ON `_guides_v_rels` (`guides_id`);
--> next statement
CREATE INDEX `_guides_v_rels_municipalities_id_idx` ON `_guides_v_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `_guides_v_rels_topics_id_idx` ON `_guides_v_rels` (`topics_id`);
--> next statement
CREATE TABLE `services_does` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`text` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_does_order_idx` ON `services_does` (`_order`);
--> next statement
CREATE INDEX `services_does_parent_id_idx` ON `services_does` (`_parent_id`);
--> next statement
CREATE TABLE `services_does_not` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`text` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_does_not_order_idx` ON `services_does_not` (`_order`);
--> next statement
CREATE INDEX `services_does_not_parent_id_idx` ON `services_does_not` (`_parent_id`);
--> next statement
CREATE TABLE `services_promise` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`text` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_promise_order_idx` ON `services_promise` (`_order`);
--> next statement
CREATE INDEX `services_promise_parent_id_idx` ON `services_promise` (`_parent_id`);
--> next statement
CREATE TABLE `services_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	FOREIGN KEY (`_parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_channels_order_idx` ON `services_channels` (`_order`);
--> next statement
CREATE INDEX `services_channels_parent_id_idx` ON `services_channels` (`_parent_id`);
--> next statement
CREATE TABLE `services_audiences` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_audiences_order_idx` ON `services_audiences` (`order`);
--> next statement
CREATE INDEX `services_audiences_parent_idx` ON `services_audiences` (`parent_id`);
--> next statement
CREATE TABLE `services` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`summary` text,
	`for_whom` text,
	`price` text,
	`start` text,
	`hand_over_take` text,
	`hand_over_say` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE UNIQUE INDEX `services_slug_idx` ON `services` (`slug`);
--> next statement
CREATE INDEX `services_updated_at_idx` ON `services` (`updated_at`);
--> next statement
CREATE INDEX `services_created_at_idx` ON `services` (`created_at`);
--> next statement
CREATE INDEX `services__status_idx` ON `services` (`_status`);
--> next statement
CREATE TABLE `services_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_texts_order_parent` ON `services_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `services_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`offices_id` text(36),
	`guides_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offices_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `services_rels_order_idx` ON `services_rels` (`order`);
--> next statement
CREATE INDEX `services_rels_parent_idx` ON `services_rels` (`parent_id`);
--> next statement
CREATE INDEX `services_rels_path_idx` ON `services_rels` (`path`);
--> next statement
CREATE INDEX `services_rels_offices_id_idx` ON `services_rels` (`offices_id`);
--> next statement
CREATE INDEX `services_rels_guides_id_idx` ON `services_rels` (`guides_id`);
--> next statement
CREATE TABLE `_services_v_version_does` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`text` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_version_does_order_idx` ON `_services_v_version_does` (`_order`);
--> next statement
CREATE INDEX `_services_v_version_does_parent_id_idx` ON `_services_v_version_does` (`_parent_id`);
--> next statement
CREATE TABLE `_services_v_version_does_not` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`text` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_version_does_not_order_idx` ON `_services_v_version_does_not` (`_order`);
--> next statement
CREATE INDEX `_services_v_version_does_not_parent_id_idx` ON `_services_v_version_does_not` (`_parent_id`);
--> next statement
CREATE TABLE `_services_v_version_promise` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`text` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_version_promise_order_idx` ON `_services_v_version_promise` (`_order`);
--> next statement
CREATE INDEX `_services_v_version_promise_parent_id_idx` ON `_services_v_version_promise` (`_parent_id`);
--> next statement
CREATE TABLE `_services_v_version_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_version_channels_order_idx` ON `_services_v_version_channels` (`_order`);
--> next statement
CREATE INDEX `_services_v_version_channels_parent_id_idx` ON `_services_v_version_channels` (`_parent_id`);
--> next statement
CREATE TABLE `_services_v_version_audiences` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_version_audiences_order_idx` ON `_services_v_version_audiences` (`order`);
--> next statement
CREATE INDEX `_services_v_version_audiences_parent_idx` ON `_services_v_version_audiences` (`parent_id`);
--> next statement
CREATE TABLE `_services_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_name` text,
	`version_summary` text,
	`version_for_whom` text,
	`version_price` text,
	`version_start` text,
	`version_hand_over_take` text,
	`version_hand_over_say` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_services_v_parent_idx` ON `_services_v` (`parent_id`);
--> next statement
CREATE INDEX `_services_v_version_version_slug_idx` ON `_services_v` (`version_slug`);
--> next statement
CREATE INDEX `_services_v_version_version_updated_at_idx` ON `_services_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_services_v_version_version_created_at_idx` ON `_services_v` (`version_created_at`);
--> next statement
CREATE INDEX `_services_v_version_version__status_idx` ON `_services_v` (`version__status`);
--> next statement
CREATE INDEX `_services_v_created_at_idx` ON `_services_v` (`created_at`);
--> next statement
CREATE INDEX `_services_v_updated_at_idx` ON `_services_v` (`updated_at`);
--> next statement
CREATE INDEX `_services_v_latest_idx` ON `_services_v` (`latest`);
--> next statement
CREATE INDEX `_services_v_autosave_idx` ON `_services_v` (`autosave`);
--> next statement
CREATE TABLE `_services_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_texts_order_parent` ON `_services_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_services_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`offices_id` text(36),
	`guides_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_services_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offices_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_services_v_rels_order_idx` ON `_services_v_rels` (`order`);
--> next statement
CREATE INDEX `_services_v_rels_parent_idx` ON `_services_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_services_v_rels_path_idx` ON `_services_v_rels` (`path`);
--> next statement
CREATE INDEX `_services_v_rels_offices_id_idx` ON `_services_v_rels` (`offices_id`);
--> next statement
CREATE INDEX `_services_v_rels_guides_id_idx` ON `_services_v_rels` (`guides_id`);
--> next statement
CREATE TABLE `terms` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`term` text,
	`equivalent` text,
	`explanation` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`abbreviation` text,
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE UNIQUE INDEX `terms_slug_idx` ON `terms` (`slug`);
--> next statement
CREATE INDEX `terms_updated_at_idx` ON `terms` (`updated_at`);
--> next statement
CREATE INDEX `terms_created_at_idx` ON `terms` (`created_at`);
--> next statement
CREATE INDEX `terms__status_idx` ON `terms` (`_status`);
--> next statement
CREATE TABLE `terms_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `terms_texts_order_parent` ON `terms_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `terms_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`guides_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `terms_rels_order_idx` ON `terms_rels` (`order`);
--> next statement
CREATE INDEX `terms_rels_parent_idx` ON `terms_rels` (`parent_id`);
--> next statement
CREATE INDEX `terms_rels_path_idx` ON `terms_rels` (`path`);
--> next statement
CREATE INDEX `terms_rels_guides_id_idx` ON `terms_rels` (`guides_id`);
--> next statement
CREATE TABLE `_terms_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_term` text,
	`version_equivalent` text,
	`version_explanation` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_abbreviation` text,
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_terms_v_parent_idx` ON `_terms_v` (`parent_id`);
--> next statement
CREATE INDEX `_terms_v_version_version_slug_idx` ON `_terms_v` (`version_slug`);
--> next statement
CREATE INDEX `_terms_v_version_version_updated_at_idx` ON `_terms_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_terms_v_version_version_created_at_idx` ON `_terms_v` (`version_created_at`);
--> next statement
CREATE INDEX `_terms_v_version_version__status_idx` ON `_terms_v` (`version__status`);
--> next statement
CREATE INDEX `_terms_v_created_at_idx` ON `_terms_v` (`created_at`);
--> next statement
CREATE INDEX `_terms_v_updated_at_idx` ON `_terms_v` (`updated_at`);
--> next statement
CREATE INDEX `_terms_v_latest_idx` ON `_terms_v` (`latest`);
--> next statement
CREATE INDEX `_terms_v_autosave_idx` ON `_terms_v` (`autosave`);
--> next statement
CREATE TABLE `_terms_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_terms_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_terms_v_texts_order_parent` ON `_terms_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_terms_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`guides_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_terms_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_terms_v_rels_order_idx` ON `_terms_v_rels` (`order`);
--> next statement
CREATE INDEX `_terms_v_rels_parent_idx` ON `_terms_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_terms_v_rels_path_idx` ON `_terms_v_rels` (`path`);
--> next statement
CREATE INDEX `_terms_v_rels_guides_id_idx` ON `_terms_v_rels` (`guides_id`);
--> next statement
CREATE TABLE `pages` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`title` text,
	`summary` text,
	`body` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`kind` text,
	`reviewed_on` text,
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE UNIQUE INDEX `pages_slug_idx` ON `pages` (`slug`);
--> next statement
CREATE INDEX `pages_updated_at_idx` ON `pages` (`updated_at`);
--> next statement
CREATE INDEX `pages_created_at_idx` ON `pages` (`created_at`);
--> next statement
CREATE INDEX `pages__status_idx` ON `pages` (`_status`);
--> next statement
CREATE TABLE `pages_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `pages_texts_order_parent` ON `pages_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_pages_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_title` text,
	`version_summary` text,
	`version_body` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_kind` text,
	`version_reviewed_on` text,
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_pages_v_parent_idx` ON `_pages_v` (`parent_id`);
--> next statement
CREATE INDEX `_pages_v_version_version_slug_idx` ON `_pages_v` (`version_slug`);
--> next statement
CREATE INDEX `_pages_v_version_version_updated_at_idx` ON `_pages_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_pages_v_version_version_created_at_idx` ON `_pages_v` (`version_created_at`);
--> next statement
CREATE INDEX `_pages_v_version_version__status_idx` ON `_pages_v` (`version__status`);
--> next statement
CREATE INDEX `_pages_v_created_at_idx` ON `_pages_v` (`created_at`);
--> next statement
CREATE INDEX `_pages_v_updated_at_idx` ON `_pages_v` (`updated_at`);
--> next statement
CREATE INDEX `_pages_v_latest_idx` ON `_pages_v` (`latest`);
--> next statement
CREATE INDEX `_pages_v_autosave_idx` ON `_pages_v` (`autosave`);
--> next statement
CREATE TABLE `_pages_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_pages_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_pages_v_texts_order_parent` ON `_pages_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `media` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`alternative_text` text NOT NULL,
	`credit` text,
	`slug` text,
	`source_language` text DEFAULT 'fi' NOT NULL,
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`url` text,
	`thumbnail_u_r_l` text,
	`filename` text,
	`mime_type` text,
	`filesize` numeric,
	`width` numeric,
	`height` numeric,
	`focal_x` numeric,
	`focal_y` numeric,
	`sizes_avif480_url` text,
	`sizes_avif480_width` numeric,
	`sizes_avif480_height` numeric,
	`sizes_avif480_mime_type` text,
	`sizes_avif480_filesize` numeric,
	`sizes_avif480_filename` text,
	`sizes_webp480_url` text,
	`sizes_webp480_width` numeric,
	`sizes_webp480_height` numeric,
	`sizes_webp480_mime_type` text,
	`sizes_webp480_filesize` numeric,
	`sizes_webp480_filename` text,
	`sizes_avif960_url` text,
	`sizes_avif960_width` numeric,
	`sizes_avif960_height` numeric,
	`sizes_avif960_mime_type` text,
	`sizes_avif960_filesize` numeric,
	`sizes_avif960_filename` text,
	`sizes_webp960_url` text,
	`sizes_webp960_width` numeric,
	`sizes_webp960_height` numeric,
	`sizes_webp960_mime_type` text,
	`sizes_webp960_filesize` numeric,
	`sizes_webp960_filename` text
);

--> next statement
CREATE UNIQUE INDEX `media_slug_idx` ON `media` (`slug`);
--> next statement
CREATE INDEX `media_updated_at_idx` ON `media` (`updated_at`);
--> next statement
CREATE INDEX `media_created_at_idx` ON `media` (`created_at`);
--> next statement
CREATE UNIQUE INDEX `media_filename_idx` ON `media` (`filename`);
--> next statement
CREATE INDEX `media_sizes_avif480_sizes_avif480_filename_idx` ON `media` (`sizes_avif480_filename`);
--> next statement
CREATE INDEX `media_sizes_webp480_sizes_webp480_filename_idx` ON `media` (`sizes_webp480_filename`);
--> next statement
CREATE INDEX `media_sizes_avif960_sizes_avif960_filename_idx` ON `media` (`sizes_avif960_filename`);
--> next statement
CREATE INDEX `media_sizes_webp960_sizes_webp960_filename_idx` ON `media` (`sizes_webp960_filename`);
--> next statement
CREATE TABLE `media_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `media_texts_order_parent` ON `media_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `offices_opening_hours_weekly` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`days` text,
	`opens` text,
	`closes` text,
	`from` text,
	`to` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_opening_hours_weekly_order_idx` ON `offices_opening_hours_weekly` (`_order`);
--> next statement
CREATE INDEX `offices_opening_hours_weekly_parent_id_idx` ON `offices_opening_hours_weekly` (`_parent_id`);
--> next statement
CREATE TABLE `offices_opening_hours_exceptions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`from` text,
	`to` text,
	`closed` integer DEFAULT false,
	`opens` text,
	`closes` text,
	`reason` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_opening_hours_exceptions_order_idx` ON `offices_opening_hours_exceptions` (`_order`);
--> next statement
CREATE INDEX `offices_opening_hours_exceptions_parent_id_idx` ON `offices_opening_hours_exceptions` (`_parent_id`);
--> next statement
CREATE TABLE `offices_stops_schedule_recurrence_exceptions` (
	`_order` integer NOT NULL,
	`_parent_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices_stops`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_stops_schedule_recurrence_exceptions_order_idx` ON `offices_stops_schedule_recurrence_exceptions` (`_order`);
--> next statement
CREATE INDEX `offices_stops_schedule_recurrence_exceptions_parent_id_idx` ON `offices_stops_schedule_recurrence_exceptions` (`_parent_id`);
--> next statement
CREATE TABLE `offices_stops_schedule_recurrence_moved` (
	`_order` integer NOT NULL,
	`_parent_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	`start` text,
	`end` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices_stops`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_stops_schedule_recurrence_moved_order_idx` ON `offices_stops_schedule_recurrence_moved` (`_order`);
--> next statement
CREATE INDEX `offices_stops_schedule_recurrence_moved_parent_id_idx` ON `offices_stops_schedule_recurrence_moved` (`_parent_id`);
--> next statement
CREATE TABLE `offices_stops_schedule_recurrence_cancelled` (
	`_order` integer NOT NULL,
	`_parent_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	`reason` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices_stops`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_stops_schedule_recurrence_cancelled_order_idx` ON `offices_stops_schedule_recurrence_cancelled` (`_order`);
--> next statement
CREATE INDEX `offices_stops_schedule_recurrence_cancelled_parent_id_idx` ON `offices_stops_schedule_recurrence_cancelled` (`_parent_id`);
--> next statement
CREATE TABLE `offices_stops` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`place` text,
	`address_street` text,
	`address_postal_code` text,
	`address_city` text,
	`address_latitude` numeric,
	`address_longitude` numeric,
	`municipality_id` text(36),
	`schedule_start` text,
	`schedule_end` text,
	`schedule_all_day` integer DEFAULT false,
	`schedule_recurrence_frequency` text,
	`schedule_recurrence_interval` numeric,
	`schedule_recurrence_days` text,
	`schedule_recurrence_count` numeric,
	`schedule_recurrence_until` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_stops_order_idx` ON `offices_stops` (`_order`);
--> next statement
CREATE INDEX `offices_stops_parent_id_idx` ON `offices_stops` (`_parent_id`);
--> next statement
CREATE INDEX `offices_stops_municipality_idx` ON `offices_stops` (`municipality_id`);
--> next statement
CREATE TABLE `offices_tenants_hours` (
	`_order` integer NOT NULL,
	`_parent_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`days` text,
	`opens` text,
	`closes` text,
	`from` text,
	`to` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices_tenants`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_tenants_hours_order_idx` ON `offices_tenants_hours` (`_order`);
--> next statement
CREATE INDEX `offices_tenants_hours_parent_id_idx` ON `offices_tenants_hours` (`_parent_id`);
--> next statement
CREATE TABLE `offices_tenants` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_tenants_order_idx` ON `offices_tenants` (`_order`);
--> next statement
CREATE INDEX `offices_tenants_parent_id_idx` ON `offices_tenants` (`_parent_id`);
--> next statement
CREATE TABLE `offices_languages_hours` (
	`_order` integer NOT NULL,
	`_parent_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`days` text,
	`opens` text,
	`closes` text,
	`from` text,
	`to` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices_languages`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_languages_hours_order_idx` ON `offices_languages_hours` (`_order`);
--> next statement
CREATE INDEX `offices_languages_hours_parent_id_idx` ON `offices_languages_hours` (`_parent_id`);
--> next statement
CREATE TABLE `offices_languages` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`language` text,
	`modes` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_languages_order_idx` ON `offices_languages` (`_order`);
--> next statement
CREATE INDEX `offices_languages_parent_id_idx` ON `offices_languages` (`_parent_id`);
--> next statement
CREATE TABLE `offices_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	FOREIGN KEY (`_parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_channels_order_idx` ON `offices_channels` (`_order`);
--> next statement
CREATE INDEX `offices_channels_parent_id_idx` ON `offices_channels` (`_parent_id`);
--> next statement
CREATE TABLE `offices` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`kind` text,
	`summary` text,
	`prepare` text,
	`opening_hours_holidays` text,
	`opening_hours_eves` text,
	`opening_hours_eve_closes` text,
	`opening_hours_appointment_only` integer,
	`address_street` text,
	`address_postal_code` text,
	`address_city` text,
	`address_latitude` numeric,
	`address_longitude` numeric,
	`directions` text,
	`step_free` text,
	`accessibility` text,
	`hosted_at` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`municipality_id` text(36),
	`hours_confirmed_on` text,
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft',
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE UNIQUE INDEX `offices_slug_idx` ON `offices` (`slug`);
--> next statement
CREATE INDEX `offices_municipality_idx` ON `offices` (`municipality_id`);
--> next statement
CREATE INDEX `offices_updated_at_idx` ON `offices` (`updated_at`);
--> next statement
CREATE INDEX `offices_created_at_idx` ON `offices` (`created_at`);
--> next statement
CREATE INDEX `offices__status_idx` ON `offices` (`_status`);
--> next statement
CREATE TABLE `offices_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_texts_order_parent` ON `offices_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `offices_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	`services_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `offices_rels_order_idx` ON `offices_rels` (`order`);
--> next statement
CREATE INDEX `offices_rels_parent_idx` ON `offices_rels` (`parent_id`);
--> next statement
CREATE INDEX `offices_rels_path_idx` ON `offices_rels` (`path`);
--> next statement
CREATE INDEX `offices_rels_municipalities_id_idx` ON `offices_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `offices_rels_services_id_idx` ON `offices_rels` (`services_id`);
--> next statement
CREATE TABLE `_offices_v_version_opening_hours_weekly` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`days` text,
	`opens` text,
	`closes` text,
	`from` text,
	`to` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_opening_hours_weekly_order_idx` ON `_offices_v_version_opening_hours_weekly` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_opening_hours_weekly_parent_id_idx` ON `_offices_v_version_opening_hours_weekly` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_opening_hours_exceptions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`from` text,
	`to` text,
	`closed` integer DEFAULT false,
	`opens` text,
	`closes` text,
	`reason` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_opening_hours_exceptions_order_idx` ON `_offices_v_version_opening_hours_exceptions` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_opening_hours_exceptions_parent_id_idx` ON `_offices_v_version_opening_hours_exceptions` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_stops_schedule_recurrence_exceptions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`date` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v_version_stops`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_stops_schedule_recurrence_exceptions_order_idx` ON `_offices_v_version_stops_schedule_recurrence_exceptions` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_stops_schedule_recurrence_exceptions_parent_id_idx` ON `_offices_v_version_stops_schedule_recurrence_exceptions` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_stops_schedule_recurrence_moved` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`date` text,
	`start` text,
	`end` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v_version_stops`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_stops_schedule_recurrence_moved_order_idx` ON `_offices_v_version_stops_schedule_recurrence_moved` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_stops_schedule_recurrence_moved_parent_id_idx` ON `_offices_v_version_stops_schedule_recurrence_moved` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_stops_schedule_recurrence_cancelled` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`date` text,
	`reason` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v_version_stops`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_stops_schedule_recurrence_cancelled_order_idx` ON `_offices_v_version_stops_schedule_recurrence_cancelled` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_stops_schedule_recurrence_cancelled_parent_id_idx` ON `_offices_v_version_stops_schedule_recurrence_cancelled` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_stops` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`place` text,
	`address_street` text,
	`address_postal_code` text,
	`address_city` text,
	`address_latitude` numeric,
	`address_longitude` numeric,
	`municipality_id` text(36),
	`schedule_start` text,
	`schedule_end` text,
	`schedule_all_day` integer DEFAULT false,
	`schedule_recurrence_frequency` text,
	`schedule_recurrence_interval` numeric,
	`schedule_recurrence_days` text,
	`schedule_recurrence_count` numeric,
	`schedule_recurrence_until` text,
	`_uuid` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_stops_order_idx` ON `_offices_v_version_stops` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_stops_parent_id_idx` ON `_offices_v_version_stops` (`_parent_id`);
--> next statement
CREATE INDEX `_offices_v_version_stops_municipality_idx` ON `_offices_v_version_stops` (`municipality_id`);
--> next statement
CREATE TABLE `_offices_v_version_tenants_hours` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`days` text,
	`opens` text,
	`closes` text,
	`from` text,
	`to` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v_version_tenants`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_tenants_hours_order_idx` ON `_offices_v_version_tenants_hours` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_tenants_hours_parent_id_idx` ON `_offices_v_version_tenants_hours` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_tenants` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_tenants_order_idx` ON `_offices_v_version_tenants` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_tenants_parent_id_idx` ON `_offices_v_version_tenants` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_languages_hours` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`days` text,
	`opens` text,
	`closes` text,
	`from` text,
	`to` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v_version_languages`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_languages_hours_order_idx` ON `_offices_v_version_languages_hours` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_languages_hours_parent_id_idx` ON `_offices_v_version_languages_hours` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_languages` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`language` text,
	`modes` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_languages_order_idx` ON `_offices_v_version_languages` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_languages_parent_id_idx` ON `_offices_v_version_languages` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v_version_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_version_channels_order_idx` ON `_offices_v_version_channels` (`_order`);
--> next statement
CREATE INDEX `_offices_v_version_channels_parent_id_idx` ON `_offices_v_version_channels` (`_parent_id`);
--> next statement
CREATE TABLE `_offices_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_name` text,
	`version_kind` text,
	`version_summary` text,
	`version_prepare` text,
	`version_opening_hours_holidays` text,
	`version_opening_hours_eves` text,
	`version_opening_hours_eve_closes` text,
	`version_opening_hours_appointment_only` integer,
	`version_address_street` text,
	`version_address_postal_code` text,
	`version_address_city` text,
	`version_address_latitude` numeric,
	`version_address_longitude` numeric,
	`version_directions` text,
	`version_step_free` text,
	`version_accessibility` text,
	`version_hosted_at` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_municipality_id` text(36),
	`version_hours_confirmed_on` text,
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_offices_v_parent_idx` ON `_offices_v` (`parent_id`);
--> next statement
CREATE INDEX `_offices_v_version_version_slug_idx` ON `_offices_v` (`version_slug`);
--> next statement
CREATE INDEX `_offices_v_version_version_municipality_idx` ON `_offices_v` (`version_municipality_id`);
--> next statement
CREATE INDEX `_offices_v_version_version_updated_at_idx` ON `_offices_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_offices_v_version_version_created_at_idx` ON `_offices_v` (`version_created_at`);
--> next statement
CREATE INDEX `_offices_v_version_version__status_idx` ON `_offices_v` (`version__status`);
--> next statement
CREATE INDEX `_offices_v_created_at_idx` ON `_offices_v` (`created_at`);
--> next statement
CREATE INDEX `_offices_v_updated_at_idx` ON `_offices_v` (`updated_at`);
--> next statement
CREATE INDEX `_offices_v_latest_idx` ON `_offices_v` (`latest`);
--> next statement
CREATE INDEX `_offices_v_autosave_idx` ON `_offices_v` (`autosave`);
--> next statement
CREATE TABLE `_offices_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_texts_order_parent` ON `_offices_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_offices_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	`services_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_offices_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_offices_v_rels_order_idx` ON `_offices_v_rels` (`order`);
--> next statement
CREATE INDEX `_offices_v_rels_parent_idx` ON `_offices_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_offices_v_rels_path_idx` ON `_offices_v_rels` (`path`);
--> next statement
CREATE INDEX `_offices_v_rels_municipalities_id_idx` ON `_offices_v_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `_offices_v_rels_services_id_idx` ON `_offices_v_rels` (`services_id`);
--> next statement
CREATE TABLE `events_schedule_recurrence_days` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_schedule_recurrence_days_order_idx` ON `events_schedule_recurrence_days` (`order`);
--> next statement
CREATE INDEX `events_schedule_recurrence_days_parent_idx` ON `events_schedule_recurrence_days` (`parent_id`);
--> next statement
CREATE TABLE `events_schedule_recurrence_exceptions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_schedule_recurrence_exceptions_order_idx` ON `events_schedule_recurrence_exceptions` (`_order`);
--> next statement
CREATE INDEX `events_schedule_recurrence_exceptions_parent_id_idx` ON `events_schedule_recurrence_exceptions` (`_parent_id`);
--> next statement
CREATE TABLE `events_schedule_recurrence_moved` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	`start` text,
	`end` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_schedule_recurrence_moved_order_idx` ON `events_schedule_recurrence_moved` (`_order`);
--> next statement
CREATE INDEX `events_schedule_recurrence_moved_parent_id_idx` ON `events_schedule_recurrence_moved` (`_parent_id`);
--> next statement
CREATE TABLE `events_schedule_recurrence_cancelled` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	`reason` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_schedule_recurrence_cancelled_order_idx` ON `events_schedule_recurrence_cancelled` (`_order`);
--> next statement
CREATE INDEX `events_schedule_recurrence_cancelled_parent_id_idx` ON `events_schedule_recurrence_cancelled` (`_parent_id`);
--> next statement
CREATE TABLE `events_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_languages_order_idx` ON `events_languages` (`order`);
--> next statement
CREATE INDEX `events_languages_parent_idx` ON `events_languages` (`parent_id`);
--> next statement
CREATE TABLE `events_interpretation` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_interpretation_order_idx` ON `events_interpretation` (`order`);
--> next statement
CREATE INDEX `events_interpretation_parent_idx` ON `events_interpretation` (`parent_id`);
--> next statement
CREATE TABLE `events` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`summary` text,
	`description` text,
	`kind` text,
	`status_note` text,
	`organiser` text,
	`schedule_start` text,
	`schedule_end` text,
	`schedule_all_day` integer DEFAULT false,
	`schedule_recurrence_frequency` text,
	`schedule_recurrence_interval` numeric,
	`schedule_recurrence_count` numeric,
	`schedule_recurrence_until` text,
	`office_id` text(36),
	`place` text,
	`address_street` text,
	`address_postal_code` text,
	`address_city` text,
	`address_latitude` numeric,
	`address_longitude` numeric,
	`online_url` text,
	`step_free` text,
	`child_care` integer DEFAULT false,
	`price_euros` numeric,
	`capacity` numeric,
	`registration_required` integer DEFAULT false,
	`registration_url` text,
	`registration_phone` text,
	`registration_email` text,
	`registration_until` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`municipality_id` text(36),
	`status` text,
	`image_id` text(36),
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft',
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`image_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `events_office_idx` ON `events` (`office_id`);
--> next statement
CREATE UNIQUE INDEX `events_slug_idx` ON `events` (`slug`);
--> next statement
CREATE INDEX `events_municipality_idx` ON `events` (`municipality_id`);
--> next statement
CREATE INDEX `events_image_idx` ON `events` (`image_id`);
--> next statement
CREATE INDEX `events_updated_at_idx` ON `events` (`updated_at`);
--> next statement
CREATE INDEX `events_created_at_idx` ON `events` (`created_at`);
--> next statement
CREATE INDEX `events__status_idx` ON `events` (`_status`);
--> next statement
CREATE TABLE `events_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `events_texts_order_parent` ON `events_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_events_v_version_schedule_recurrence_days` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_days_order_idx` ON `_events_v_version_schedule_recurrence_days` (`order`);
--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_days_parent_idx` ON `_events_v_version_schedule_recurrence_days` (`parent_id`);
--> next statement
CREATE TABLE `_events_v_version_schedule_recurrence_exceptions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`date` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_exceptions_order_idx` ON `_events_v_version_schedule_recurrence_exceptions` (`_order`);
--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_exceptions_parent_id_idx` ON `_events_v_version_schedule_recurrence_exceptions` (`_parent_id`);
--> next statement
CREATE TABLE `_events_v_version_schedule_recurrence_moved` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`date` text,
	`start` text,
	`end` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_moved_order_idx` ON `_events_v_version_schedule_recurrence_moved` (`_order`);
--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_moved_parent_id_idx` ON `_events_v_version_schedule_recurrence_moved` (`_parent_id`);
--> next statement
CREATE TABLE `_events_v_version_schedule_recurrence_cancelled` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`date` text,
	`reason` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_cancelled_order_idx` ON `_events_v_version_schedule_recurrence_cancelled` (`_order`);
--> next statement
CREATE INDEX `_events_v_version_schedule_recurrence_cancelled_parent_id_idx` ON `_events_v_version_schedule_recurrence_cancelled` (`_parent_id`);
--> next statement
CREATE TABLE `_events_v_version_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_version_languages_order_idx` ON `_events_v_version_languages` (`order`);
--> next statement
CREATE INDEX `_events_v_version_languages_parent_idx` ON `_events_v_version_languages` (`parent_id`);
--> next statement
CREATE TABLE `_events_v_version_interpretation` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_version_interpretation_order_idx` ON `_events_v_version_interpretation` (`order`);
--> next statement
CREATE INDEX `_events_v_version_interpretation_parent_idx` ON `_events_v_version_interpretation` (`parent_id`);
--> next statement
CREATE TABLE `_events_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_name` text,
	`version_summary` text,
	`version_description` text,
	`version_kind` text,
	`version_status_note` text,
	`version_organiser` text,
	`version_schedule_start` text,
	`version_schedule_end` text,
	`version_schedule_all_day` integer DEFAULT false,
	`version_schedule_recurrence_frequency` text,
	`version_schedule_recurrence_interval` numeric,
	`version_schedule_recurrence_count` numeric,
	`version_schedule_recurrence_until` text,
	`version_office_id` text(36),
	`version_place` text,
	`version_address_street` text,
	`version_address_postal_code` text,
	`version_address_city` text,
	`version_address_latitude` numeric,
	`version_address_longitude` numeric,
	`version_online_url` text,
	`version_step_free` text,
	`version_child_care` integer DEFAULT false,
	`version_price_euros` numeric,
	`version_capacity` numeric,
	`version_registration_required` integer DEFAULT false,
	`version_registration_url` text,
	`version_registration_phone` text,
	`version_registration_email` text,
	`version_registration_until` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_municipality_id` text(36),
	`version_status` text,
	`version_image_id` text(36),
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_image_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_events_v_parent_idx` ON `_events_v` (`parent_id`);
--> next statement
CREATE INDEX `_events_v_version_version_office_idx` ON `_events_v` (`version_office_id`);
--> next statement
CREATE INDEX `_events_v_version_version_slug_idx` ON `_events_v` (`version_slug`);
--> next statement
CREATE INDEX `_events_v_version_version_municipality_idx` ON `_events_v` (`version_municipality_id`);
--> next statement
CREATE INDEX `_events_v_version_version_image_idx` ON `_events_v` (`version_image_id`);
--> next statement
CREATE INDEX `_events_v_version_version_updated_at_idx` ON `_events_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_events_v_version_version_created_at_idx` ON `_events_v` (`version_created_at`);
--> next statement
CREATE INDEX `_events_v_version_version__status_idx` ON `_events_v` (`version__status`);
--> next statement
CREATE INDEX `_events_v_created_at_idx` ON `_events_v` (`created_at`);
--> next statement
CREATE INDEX `_events_v_updated_at_idx` ON `_events_v` (`updated_at`);
--> next statement
CREATE INDEX `_events_v_latest_idx` ON `_events_v` (`latest`);
--> next statement
CREATE INDEX `_events_v_autosave_idx` ON `_events_v` (`autosave`);
--> next statement
CREATE TABLE `_events_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_events_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_events_v_texts_order_parent` ON `_events_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `announcements` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`title` text,
	`text` text,
	`guide_id` text(36),
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`weight` text,
	`starts_on` text,
	`ends_on` text,
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft',
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `announcements_guide_idx` ON `announcements` (`guide_id`);
--> next statement
CREATE UNIQUE INDEX `announcements_slug_idx` ON `announcements` (`slug`);
--> next statement
CREATE INDEX `announcements_updated_at_idx` ON `announcements` (`updated_at`);
--> next statement
CREATE INDEX `announcements_created_at_idx` ON `announcements` (`created_at`);
--> next statement
CREATE INDEX `announcements__status_idx` ON `announcements` (`_status`);
--> next statement
CREATE TABLE `announcements_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `announcements_texts_order_parent` ON `announcements_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `announcements_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `announcements_rels_order_idx` ON `announcements_rels` (`order`);
--> next statement
CREATE INDEX `announcements_rels_parent_idx` ON `announcements_rels` (`parent_id`);
--> next statement
CREATE INDEX `announcements_rels_path_idx` ON `announcements_rels` (`path`);
--> next statement
CREATE INDEX `announcements_rels_municipalities_id_idx` ON `announcements_rels` (`municipalities_id`);
--> next statement
CREATE TABLE `_announcements_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_title` text,
	`version_text` text,
	`version_guide_id` text(36),
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_weight` text,
	`version_starts_on` text,
	`version_ends_on` text,
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_announcements_v_parent_idx` ON `_announcements_v` (`parent_id`);
--> next statement
CREATE INDEX `_announcements_v_version_version_guide_idx` ON `_announcements_v` (`version_guide_id`);
--> next statement
CREATE INDEX `_announcements_v_version_version_slug_idx` ON `_announcements_v` (`version_slug`);
--> next statement
CREATE INDEX `_announcements_v_version_version_updated_at_idx` ON `_announcements_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_announcements_v_version_version_created_at_idx` ON `_announcements_v` (`version_created_at`);
--> next statement
CREATE INDEX `_announcements_v_version_version__status_idx` ON `_announcements_v` (`version__status`);
--> next statement
CREATE INDEX `_announcements_v_created_at_idx` ON `_announcements_v` (`created_at`);
--> next statement
CREATE INDEX `_announcements_v_updated_at_idx` ON `_announcements_v` (`updated_at`);
--> next statement
CREATE INDEX `_announcements_v_latest_idx` ON `_announcements_v` (`latest`);
--> next statement
CREATE INDEX `_announcements_v_autosave_idx` ON `_announcements_v` (`autosave`);
--> next statement
CREATE TABLE `_announcements_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_announcements_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_announcements_v_texts_order_parent` ON `_announcements_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_announcements_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_announcements_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_announcements_v_rels_order_idx` ON `_announcements_v_rels` (`order`);
--> next statement
CREATE INDEX `_announcements_v_rels_parent_idx` ON `_announcements_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_announcements_v_rels_path_idx` ON `_announcements_v_rels` (`path`);
--> next statement
CREATE INDEX `_announcements_v_rels_municipalities_id_idx` ON `_announcements_v_rels` (`municipalities_id`);
--> next statement
CREATE TABLE `topics` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`title` text,
	`summary` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`icon` text,
	`order` numeric,
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE UNIQUE INDEX `topics_slug_idx` ON `topics` (`slug`);
--> next statement
CREATE INDEX `topics_updated_at_idx` ON `topics` (`updated_at`);
--> next statement
CREATE INDEX `topics_created_at_idx` ON `topics` (`created_at`);
--> next statement
CREATE INDEX `topics__status_idx` ON `topics` (`_status`);
--> next statement
CREATE TABLE `topics_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `topics_texts_order_parent` ON `topics_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_topics_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_title` text,
	`version_summary` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_icon` text,
	`version_order` numeric,
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_topics_v_parent_idx` ON `_topics_v` (`parent_id`);
--> next statement
CREATE INDEX `_topics_v_version_version_slug_idx` ON `_topics_v` (`version_slug`);
--> next statement
CREATE INDEX `_topics_v_version_version_updated_at_idx` ON `_topics_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_topics_v_version_version_created_at_idx` ON `_topics_v` (`version_created_at`);
--> next statement
CREATE INDEX `_topics_v_version_version__status_idx` ON `_topics_v` (`version__status`);
--> next statement
CREATE INDEX `_topics_v_created_at_idx` ON `_topics_v` (`created_at`);
--> next statement
CREATE INDEX `_topics_v_updated_at_idx` ON `_topics_v` (`updated_at`);
--> next statement
CREATE INDEX `_topics_v_latest_idx` ON `_topics_v` (`latest`);
--> next statement
CREATE INDEX `_topics_v_autosave_idx` ON `_topics_v` (`autosave`);
--> next statement
CREATE TABLE `_topics_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_topics_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_topics_v_texts_order_parent` ON `_topics_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `authorities_websites` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`language` text,
	`url` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `authorities_websites_order_idx` ON `authorities_websites` (`_order`);
--> next statement
CREATE INDEX `authorities_websites_parent_id_idx` ON `authorities_websites` (`_parent_id`);
--> next statement
CREATE TABLE `authorities_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	FOREIGN KEY (`_parent_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `authorities_channels_order_idx` ON `authorities_channels` (`_order`);
--> next statement
CREATE INDEX `authorities_channels_parent_id_idx` ON `authorities_channels` (`_parent_id`);
--> next statement
CREATE TABLE `authorities` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`short_name` text,
	`summary` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`valid_from` text,
	`valid_to` text,
	`replaced_by_id` text(36),
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft',
	FOREIGN KEY (`replaced_by_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE UNIQUE INDEX `authorities_slug_idx` ON `authorities` (`slug`);
--> next statement
CREATE INDEX `authorities_replaced_by_idx` ON `authorities` (`replaced_by_id`);
--> next statement
CREATE INDEX `authorities_updated_at_idx` ON `authorities` (`updated_at`);
--> next statement
CREATE INDEX `authorities_created_at_idx` ON `authorities` (`created_at`);
--> next statement
CREATE INDEX `authorities__status_idx` ON `authorities` (`_status`);
--> next statement
CREATE TABLE `authorities_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `authorities_texts_order_parent` ON `authorities_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_authorities_v_version_websites` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`language` text,
	`url` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_authorities_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_authorities_v_version_websites_order_idx` ON `_authorities_v_version_websites` (`_order`);
--> next statement
CREATE INDEX `_authorities_v_version_websites_parent_id_idx` ON `_authorities_v_version_websites` (`_parent_id`);
--> next statement
CREATE TABLE `_authorities_v_version_channels` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`kind` text,
	`phone` text,
	`email` text,
	`url` text,
	`note` text,
	`needs_identification` integer DEFAULT false,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_authorities_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_authorities_v_version_channels_order_idx` ON `_authorities_v_version_channels` (`_order`);
--> next statement
CREATE INDEX `_authorities_v_version_channels_parent_id_idx` ON `_authorities_v_version_channels` (`_parent_id`);
--> next statement
CREATE TABLE `_authorities_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_name` text,
	`version_short_name` text,
	`version_summary` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_valid_from` text,
	`version_valid_to` text,
	`version_replaced_by_id` text(36),
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_replaced_by_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_authorities_v_parent_idx` ON `_authorities_v` (`parent_id`);
--> next statement
CREATE INDEX `_authorities_v_version_version_slug_idx` ON `_authorities_v` (`version_slug`);
--> next statement
CREATE INDEX `_authorities_v_version_version_replaced_by_idx` ON `_authorities_v` (`version_replaced_by_id`);
--> next statement
CREATE INDEX `_authorities_v_version_version_updated_at_idx` ON `_authorities_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_authorities_v_version_version_created_at_idx` ON `_authorities_v` (`version_created_at`);
--> next statement
CREATE INDEX `_authorities_v_version_version__status_idx` ON `_authorities_v` (`version__status`);
--> next statement
CREATE INDEX `_authorities_v_created_at_idx` ON `_authorities_v` (`created_at`);
--> next statement
CREATE INDEX `_authorities_v_updated_at_idx` ON `_authorities_v` (`updated_at`);
--> next statement
CREATE INDEX `_authorities_v_latest_idx` ON `_authorities_v` (`latest`);
--> next statement
CREATE INDEX `_authorities_v_autosave_idx` ON `_authorities_v` (`autosave`);
--> next statement
CREATE TABLE `_authorities_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_authorities_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_authorities_v_texts_order_parent` ON `_authorities_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `municipalities_official_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `municipalities_official_languages_order_idx` ON `municipalities_official_languages` (`order`);
--> next statement
CREATE INDEX `municipalities_official_languages_parent_idx` ON `municipalities_official_languages` (`parent_id`);
--> next statement
CREATE TABLE `municipalities` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`name_swedish` text,
	`code` text,
	`summary` text,
	`nearest_office_id` text(36),
	`remote_office_id` text(36),
	`website` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`network_id` text(36),
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft',
	FOREIGN KEY (`nearest_office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`remote_office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `municipalities_nearest_office_idx` ON `municipalities` (`nearest_office_id`);
--> next statement
CREATE INDEX `municipalities_remote_office_idx` ON `municipalities` (`remote_office_id`);
--> next statement
CREATE UNIQUE INDEX `municipalities_slug_idx` ON `municipalities` (`slug`);
--> next statement
CREATE INDEX `municipalities_network_idx` ON `municipalities` (`network_id`);
--> next statement
CREATE INDEX `municipalities_updated_at_idx` ON `municipalities` (`updated_at`);
--> next statement
CREATE INDEX `municipalities_created_at_idx` ON `municipalities` (`created_at`);
--> next statement
CREATE INDEX `municipalities__status_idx` ON `municipalities` (`_status`);
--> next statement
CREATE TABLE `municipalities_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `municipalities_texts_order_parent` ON `municipalities_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_municipalities_v_version_official_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `_municipalities_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_municipalities_v_version_official_languages_order_idx` ON `_municipalities_v_version_official_languages` (`order`);
--> next statement
CREATE INDEX `_municipalities_v_version_official_languages_parent_idx` ON `_municipalities_v_version_official_languages` (`parent_id`);
--> next statement
CREATE TABLE `_municipalities_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_name` text,
	`version_name_swedish` text,
	`version_code` text,
	`version_summary` text,
	`version_nearest_office_id` text(36),
	`version_remote_office_id` text(36),
	`version_website` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_network_id` text(36),
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_nearest_office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_remote_office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_municipalities_v_parent_idx` ON `_municipalities_v` (`parent_id`);
--> next statement
CREATE INDEX `_municipalities_v_version_version_nearest_office_idx` ON `_municipalities_v` (`version_nearest_office_id`);
--> next statement
CREATE INDEX `_municipalities_v_version_version_remote_office_idx` ON `_municipalities_v` (`version_remote_office_id`);
--> next statement
CREATE INDEX `_municipalities_v_version_version_slug_idx` ON `_municipalities_v` (`version_slug`);
--> next statement
CREATE INDEX `_municipalities_v_version_version_network_idx` ON `_municipalities_v` (`version_network_id`);
--> next statement
CREATE INDEX `_municipalities_v_version_version_updated_at_idx` ON `_municipalities_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_municipalities_v_version_version_created_at_idx` ON `_municipalities_v` (`version_created_at`);
--> next statement
CREATE INDEX `_municipalities_v_version_version__status_idx` ON `_municipalities_v` (`version__status`);
--> next statement
CREATE INDEX `_municipalities_v_created_at_idx` ON `_municipalities_v` (`created_at`);
--> next statement
CREATE INDEX `_municipalities_v_updated_at_idx` ON `_municipalities_v` (`updated_at`);
--> next statement
CREATE INDEX `_municipalities_v_latest_idx` ON `_municipalities_v` (`latest`);
--> next statement
CREATE INDEX `_municipalities_v_autosave_idx` ON `_municipalities_v` (`autosave`);
--> next statement
CREATE TABLE `_municipalities_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_municipalities_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_municipalities_v_texts_order_parent` ON `_municipalities_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `networks_contacts` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`role` text,
	`email` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `networks_contacts_order_idx` ON `networks_contacts` (`_order`);
--> next statement
CREATE INDEX `networks_contacts_parent_id_idx` ON `networks_contacts` (`_parent_id`);
--> next statement
CREATE TABLE `networks` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`summary` text,
	`slug` text,
	`source_language` text DEFAULT 'fi',
	`change_weight` text DEFAULT 'update',
	`history` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE UNIQUE INDEX `networks_slug_idx` ON `networks` (`slug`);
--> next statement
CREATE INDEX `networks_updated_at_idx` ON `networks` (`updated_at`);
--> next statement
CREATE INDEX `networks_created_at_idx` ON `networks` (`created_at`);
--> next statement
CREATE INDEX `networks__status_idx` ON `networks` (`_status`);
--> next statement
CREATE TABLE `networks_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `networks_texts_order_parent` ON `networks_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `networks_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `networks_rels_order_idx` ON `networks_rels` (`order`);
--> next statement
CREATE INDEX `networks_rels_parent_idx` ON `networks_rels` (`parent_id`);
--> next statement
CREATE INDEX `networks_rels_path_idx` ON `networks_rels` (`path`);
--> next statement
CREATE INDEX `networks_rels_municipalities_id_idx` ON `networks_rels` (`municipalities_id`);
--> next statement
CREATE TABLE `_networks_v_version_contacts` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text(36) PRIMARY KEY NOT NULL,
	`role` text,
	`email` text,
	`_uuid` text,
	FOREIGN KEY (`_parent_id`) REFERENCES `_networks_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_networks_v_version_contacts_order_idx` ON `_networks_v_version_contacts` (`_order`);
--> next statement
CREATE INDEX `_networks_v_version_contacts_parent_id_idx` ON `_networks_v_version_contacts` (`_parent_id`);
--> next statement
CREATE TABLE `_networks_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_name` text,
	`version_summary` text,
	`version_slug` text,
	`version_source_language` text DEFAULT 'fi',
	`version_change_weight` text DEFAULT 'update',
	`version_history` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	`autosave` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_networks_v_parent_idx` ON `_networks_v` (`parent_id`);
--> next statement
CREATE INDEX `_networks_v_version_version_slug_idx` ON `_networks_v` (`version_slug`);
--> next statement
CREATE INDEX `_networks_v_version_version_updated_at_idx` ON `_networks_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_networks_v_version_version_created_at_idx` ON `_networks_v` (`version_created_at`);
--> next statement
CREATE INDEX `_networks_v_version_version__status_idx` ON `_networks_v` (`version__status`);
--> next statement
CREATE INDEX `_networks_v_created_at_idx` ON `_networks_v` (`created_at`);
--> next statement
CREATE INDEX `_networks_v_updated_at_idx` ON `_networks_v` (`updated_at`);
--> next statement
CREATE INDEX `_networks_v_latest_idx` ON `_networks_v` (`latest`);
--> next statement
CREATE INDEX `_networks_v_autosave_idx` ON `_networks_v` (`autosave`);
--> next statement
CREATE TABLE `_networks_v_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`text` text,
	FOREIGN KEY (`parent_id`) REFERENCES `_networks_v`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_networks_v_texts_order_parent` ON `_networks_v_texts` (`order`,`parent_id`);
--> next statement
CREATE TABLE `_networks_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_networks_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_networks_v_rels_order_idx` ON `_networks_v_rels` (`order`);
--> next statement
CREATE INDEX `_networks_v_rels_parent_idx` ON `_networks_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_networks_v_rels_path_idx` ON `_networks_v_rels` (`path`);
--> next statement
CREATE INDEX `_networks_v_rels_municipalities_id_idx` ON `_networks_v_rels` (`municipalities_id`);
--> next statement
CREATE TABLE `translations` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`language` text,
	`translator` text,
	`reviewer` text,
	`reviewed_on` text,
	`title` text,
	`key` text,
	`document_id` text,
	`units` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`_status` text DEFAULT 'draft'
);

--> next statement
CREATE INDEX `translations_language_idx` ON `translations` (`language`);
--> next statement
CREATE UNIQUE INDEX `translations_key_idx` ON `translations` (`key`);
--> next statement
CREATE INDEX `translations_document_id_idx` ON `translations` (`document_id`);
--> next statement
CREATE INDEX `translations_updated_at_idx` ON `translations` (`updated_at`);
--> next statement
CREATE INDEX `translations_created_at_idx` ON `translations` (`created_at`);
--> next statement
CREATE INDEX `translations__status_idx` ON `translations` (`_status`);
--> next statement
CREATE TABLE `translations_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`guides_id` text(36),
	`offices_id` text(36),
	`events_id` text(36),
	`services_id` text(36),
	`topics_id` text(36),
	`terms_id` text(36),
	`authorities_id` text(36),
	`municipalities_id` text(36),
	`networks_id` text(36),
	`announcements_id` text(36),
	`pages_id` text(36),
	`media_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offices_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`events_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topics_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`terms_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorities_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`networks_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`announcements_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pages_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `translations_rels_order_idx` ON `translations_rels` (`order`);
--> next statement
CREATE INDEX `translations_rels_parent_idx` ON `translations_rels` (`parent_id`);
--> next statement
CREATE INDEX `translations_rels_path_idx` ON `translations_rels` (`path`);
--> next statement
CREATE INDEX `translations_rels_guides_id_idx` ON `translations_rels` (`guides_id`);
--> next statement
CREATE INDEX `translations_rels_offices_id_idx` ON `translations_rels` (`offices_id`);
--> next statement
CREATE INDEX `translations_rels_events_id_idx` ON `translations_rels` (`events_id`);
--> next statement
CREATE INDEX `translations_rels_services_id_idx` ON `translations_rels` (`services_id`);
--> next statement
CREATE INDEX `translations_rels_topics_id_idx` ON `translations_rels` (`topics_id`);
--> next statement
CREATE INDEX `translations_rels_terms_id_idx` ON `translations_rels` (`terms_id`);
--> next statement
CREATE INDEX `translations_rels_authorities_id_idx` ON `translations_rels` (`authorities_id`);
--> next statement
CREATE INDEX `translations_rels_municipalities_id_idx` ON `translations_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `translations_rels_networks_id_idx` ON `translations_rels` (`networks_id`);
--> next statement
CREATE INDEX `translations_rels_announcements_id_idx` ON `translations_rels` (`announcements_id`);
--> next statement
CREATE INDEX `translations_rels_pages_id_idx` ON `translations_rels` (`pages_id`);
--> next statement
CREATE INDEX `translations_rels_media_id_idx` ON `translations_rels` (`media_id`);
--> next statement
CREATE TABLE `_translations_v` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`parent_id` text(36),
	`version_language` text,
	`version_translator` text,
	`version_reviewer` text,
	`version_reviewed_on` text,
	`version_title` text,
	`version_key` text,
	`version_document_id` text,
	`version_units` text,
	`version_updated_at` text,
	`version_created_at` text,
	`version__status` text DEFAULT 'draft',
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`latest` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE set null
);

--> next statement
CREATE INDEX `_translations_v_parent_idx` ON `_translations_v` (`parent_id`);
--> next statement
CREATE INDEX `_translations_v_version_version_language_idx` ON `_translations_v` (`version_language`);
--> next statement
CREATE INDEX `_translations_v_version_version_key_idx` ON `_translations_v` (`version_key`);
--> next statement
CREATE INDEX `_translations_v_version_version_document_id_idx` ON `_translations_v` (`version_document_id`);
--> next statement
CREATE INDEX `_translations_v_version_version_updated_at_idx` ON `_translations_v` (`version_updated_at`);
--> next statement
CREATE INDEX `_translations_v_version_version_created_at_idx` ON `_translations_v` (`version_created_at`);
--> next statement
CREATE INDEX `_translations_v_version_version__status_idx` ON `_translations_v` (`version__status`);
--> next statement
CREATE INDEX `_translations_v_created_at_idx` ON `_translations_v` (`created_at`);
--> next statement
CREATE INDEX `_translations_v_updated_at_idx` ON `_translations_v` (`updated_at`);
--> next statement
CREATE INDEX `_translations_v_latest_idx` ON `_translations_v` (`latest`);
--> next statement
CREATE TABLE `_translations_v_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`guides_id` text(36),
	`offices_id` text(36),
	`events_id` text(36),
	`services_id` text(36),
	`topics_id` text(36),
	`terms_id` text(36),
	`authorities_id` text(36),
	`municipalities_id` text(36),
	`networks_id` text(36),
	`announcements_id` text(36),
	`pages_id` text(36),
	`media_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `_translations_v`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offices_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`events_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topics_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`terms_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorities_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`networks_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`announcements_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pages_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `_translations_v_rels_order_idx` ON `_translations_v_rels` (`order`);
--> next statement
CREATE INDEX `_translations_v_rels_parent_idx` ON `_translations_v_rels` (`parent_id`);
--> next statement
CREATE INDEX `_translations_v_rels_path_idx` ON `_translations_v_rels` (`path`);
--> next statement
CREATE INDEX `_translations_v_rels_guides_id_idx` ON `_translations_v_rels` (`guides_id`);
--> next statement
CREATE INDEX `_translations_v_rels_offices_id_idx` ON `_translations_v_rels` (`offices_id`);
--> next statement
CREATE INDEX `_translations_v_rels_events_id_idx` ON `_translations_v_rels` (`events_id`);
--> next statement
CREATE INDEX `_translations_v_rels_services_id_idx` ON `_translations_v_rels` (`services_id`);
--> next statement
CREATE INDEX `_translations_v_rels_topics_id_idx` ON `_translations_v_rels` (`topics_id`);
--> next statement
CREATE INDEX `_translations_v_rels_terms_id_idx` ON `_translations_v_rels` (`terms_id`);
--> next statement
CREATE INDEX `_translations_v_rels_authorities_id_idx` ON `_translations_v_rels` (`authorities_id`);
--> next statement
CREATE INDEX `_translations_v_rels_municipalities_id_idx` ON `_translations_v_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `_translations_v_rels_networks_id_idx` ON `_translations_v_rels` (`networks_id`);
--> next statement
CREATE INDEX `_translations_v_rels_announcements_id_idx` ON `_translations_v_rels` (`announcements_id`);
--> next statement
CREATE INDEX `_translations_v_rels_pages_id_idx` ON `_translations_v_rels` (`pages_id`);
--> next statement
CREATE INDEX `_translations_v_rels_media_id_idx` ON `_translations_v_rels` (`media_id`);
--> next statement
CREATE TABLE `users_roles` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `users_roles_order_idx` ON `users_roles` (`order`);
--> next statement
CREATE INDEX `users_roles_parent_idx` ON `users_roles` (`parent_id`);
--> next statement
CREATE TABLE `users_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `users_languages_order_idx` ON `users_languages` (`order`);
--> next statement
CREATE INDEX `users_languages_parent_idx` ON `users_languages` (`parent_id`);
--> next statement
CREATE TABLE `users_sessions` (
	`_order` integer NOT NULL,
	`_parent_id` text(36) NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`_parent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `users_sessions_order_idx` ON `users_sessions` (`_order`);
--> next statement
CREATE INDEX `users_sessions_parent_id_idx` ON `users_sessions` (`_parent_id`);
--> next statement
CREATE TABLE `users` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`email` text NOT NULL,
	`reset_password_token` text,
	`reset_password_expiration` text,
	`salt` text,
	`hash` text,
	`reset_password_requested_at` text,
	`login_attempts` numeric DEFAULT 0,
	`lock_until` text
);

--> next statement
CREATE INDEX `users_updated_at_idx` ON `users` (`updated_at`);
--> next statement
CREATE INDEX `users_created_at_idx` ON `users` (`created_at`);
--> next statement
CREATE UNIQUE INDEX `users_email_idx` ON `users` (`email`);
--> next statement
CREATE TABLE `users_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`municipalities_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `users_rels_order_idx` ON `users_rels` (`order`);
--> next statement
CREATE INDEX `users_rels_parent_idx` ON `users_rels` (`parent_id`);
--> next statement
CREATE INDEX `users_rels_path_idx` ON `users_rels` (`path`);
--> next statement
CREATE INDEX `users_rels_municipalities_id_idx` ON `users_rels` (`municipalities_id`);
--> next statement
CREATE TABLE `payload_kv` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`data` text NOT NULL
);

--> next statement
CREATE UNIQUE INDEX `payload_kv_key_idx` ON `payload_kv` (`key`);
--> next statement
CREATE TABLE `payload_locked_documents` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`global_slug` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
CREATE INDEX `payload_locked_documents_global_slug_idx` ON `payload_locked_documents` (`global_slug`);
--> next statement
CREATE INDEX `payload_locked_documents_updated_at_idx` ON `payload_locked_documents` (`updated_at`);
--> next statement
CREATE INDEX `payload_locked_documents_created_at_idx` ON `payload_locked_documents` (`created_at`);
--> next statement
CREATE TABLE `payload_locked_documents_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`guides_id` text(36),
	`services_id` text(36),
	`terms_id` text(36),
	`pages_id` text(36),
	`media_id` text(36),
	`offices_id` text(36),
	`events_id` text(36),
	`announcements_id` text(36),
	`topics_id` text(36),
	`authorities_id` text(36),
	`municipalities_id` text(36),
	`networks_id` text(36),
	`users_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `payload_locked_documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guides_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`services_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`terms_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pages_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offices_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`events_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`announcements_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topics_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorities_id`) REFERENCES `authorities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipalities_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`networks_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`users_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `payload_locked_documents_rels_order_idx` ON `payload_locked_documents_rels` (`order`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_parent_idx` ON `payload_locked_documents_rels` (`parent_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_path_idx` ON `payload_locked_documents_rels` (`path`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_guides_id_idx` ON `payload_locked_documents_rels` (`guides_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_services_id_idx` ON `payload_locked_documents_rels` (`services_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_terms_id_idx` ON `payload_locked_documents_rels` (`terms_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_pages_id_idx` ON `payload_locked_documents_rels` (`pages_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_media_id_idx` ON `payload_locked_documents_rels` (`media_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_offices_id_idx` ON `payload_locked_documents_rels` (`offices_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_events_id_idx` ON `payload_locked_documents_rels` (`events_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_announcements_id_idx` ON `payload_locked_documents_rels` (`announcements_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_topics_id_idx` ON `payload_locked_documents_rels` (`topics_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_authorities_id_idx` ON `payload_locked_documents_rels` (`authorities_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_municipalities_id_idx` ON `payload_locked_documents_rels` (`municipalities_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_networks_id_idx` ON `payload_locked_documents_rels` (`networks_id`);
--> next statement
CREATE INDEX `payload_locked_documents_rels_users_id_idx` ON `payload_locked_documents_rels` (`users_id`);
--> next statement
CREATE TABLE `payload_preferences` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text,
	`value` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
CREATE INDEX `payload_preferences_key_idx` ON `payload_preferences` (`key`);
--> next statement
CREATE INDEX `payload_preferences_updated_at_idx` ON `payload_preferences` (`updated_at`);
--> next statement
CREATE INDEX `payload_preferences_created_at_idx` ON `payload_preferences` (`created_at`);
--> next statement
CREATE TABLE `payload_preferences_rels` (
	`id` integer PRIMARY KEY NOT NULL,
	`order` integer,
	`parent_id` text(36) NOT NULL,
	`path` text NOT NULL,
	`users_id` text(36),
	FOREIGN KEY (`parent_id`) REFERENCES `payload_preferences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`users_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `payload_preferences_rels_order_idx` ON `payload_preferences_rels` (`order`);
--> next statement
CREATE INDEX `payload_preferences_rels_parent_idx` ON `payload_preferences_rels` (`parent_id`);
--> next statement
CREATE INDEX `payload_preferences_rels_path_idx` ON `payload_preferences_rels` (`path`);
--> next statement
CREATE INDEX `payload_preferences_rels_users_id_idx` ON `payload_preferences_rels` (`users_id`);
--> next statement
CREATE TABLE `payload_migrations` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`name` text,
	`batch` numeric,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
CREATE INDEX `payload_migrations_updated_at_idx` ON `payload_migrations` (`updated_at`);
--> next statement
CREATE INDEX `payload_migrations_created_at_idx` ON `payload_migrations` (`created_at`);
--> next statement
CREATE TABLE `settings_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `settings`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `settings_languages_order_idx` ON `settings_languages` (`order`);
--> next statement
CREATE INDEX `settings_languages_parent_idx` ON `settings_languages` (`parent_id`);
--> next statement
CREATE TABLE `settings` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`site_name` text DEFAULT 'Tienviitta' NOT NULL,
	`organisation` text DEFAULT 'Tienviitta' NOT NULL,
	`contact_email` text DEFAULT 'palaute@example.fi' NOT NULL,
	`demo` integer DEFAULT false,
	`updated_at` text,
	`created_at` text
);

