CREATE TABLE `translation_history` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL,
	`step` text NOT NULL,
	`is_published` integer,
	`changed` numeric,
	`by` text,
	`waiver` text,
	`row` text
);

--> next statement
CREATE INDEX `translation_history_key_idx` ON `translation_history` (`key`);
--> next statement
CREATE INDEX `translation_history_at_idx` ON `translation_history` (`at`);
--> next statement
CREATE TABLE `translation_memory` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`language` text NOT NULL,
	`source_language` text NOT NULL,
	`source` text NOT NULL,
	`value` text NOT NULL,
	`from` text,
	`by` text,
	`at` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
CREATE UNIQUE INDEX `translation_memory_key_idx` ON `translation_memory` (`key`);
--> next statement
CREATE INDEX `translation_memory_language_idx` ON `translation_memory` (`language`);
--> next statement
CREATE INDEX `translation_memory_updated_at_idx` ON `translation_memory` (`updated_at`);
--> next statement
CREATE INDEX `translation_memory_created_at_idx` ON `translation_memory` (`created_at`);
--> next statement
CREATE TABLE `questions` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`document_collection` text NOT NULL,
	`document_id` text NOT NULL,
	`unit` text NOT NULL,
	`source_hash` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`by` text,
	`by_user` text,
	`at` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
CREATE INDEX `questions_document_id_idx` ON `questions` (`document_id`);
--> next statement
CREATE INDEX `questions_answered_at_idx` ON `questions` (`answered_at`);
--> next statement
CREATE INDEX `questions_updated_at_idx` ON `questions` (`updated_at`);
--> next statement
CREATE INDEX `questions_created_at_idx` ON `questions` (`created_at`);
--> next statement
CREATE TABLE `machine_usage` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`characters` numeric NOT NULL
);

--> next statement
CREATE UNIQUE INDEX `machine_usage_month_idx` ON `machine_usage` (`month`);
--> next statement
CREATE TABLE `coverage` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`mark` text NOT NULL,
	`counted` text,
	`summary` text,
	`hashes` text
);

--> next statement
CREATE INDEX `coverage_model_idx` ON `coverage` (`model`);
--> next statement
CREATE TABLE `desk_presence` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`row` text NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`unit` text,
	`seen` numeric NOT NULL
);

--> next statement
CREATE UNIQUE INDEX `desk_presence_key_idx` ON `desk_presence` (`key`);
--> next statement
CREATE INDEX `desk_presence_row_idx` ON `desk_presence` (`row`);
--> next statement
CREATE TABLE `locks` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`holder` text NOT NULL,
	`expires_at` numeric NOT NULL
);

--> next statement
CREATE UNIQUE INDEX `locks_key_idx` ON `locks` (`key`);
--> next statement
CREATE TABLE `translation_settings_review_languages` (
	`order` integer NOT NULL,
	`parent_id` text(36) NOT NULL,
	`value` text,
	`id` text(36) PRIMARY KEY NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `translation_settings`(`id`) ON UPDATE no action ON DELETE cascade
);

--> next statement
CREATE INDEX `translation_settings_review_languages_order_idx` ON `translation_settings_review_languages` (`order`);
--> next statement
CREATE INDEX `translation_settings_review_languages_parent_idx` ON `translation_settings_review_languages` (`parent_id`);
--> next statement
CREATE TABLE `translation_settings` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`updated_at` text,
	`created_at` text
);

--> next statement
PRAGMA foreign_keys=OFF;
--> next statement
CREATE TABLE `__new_translations` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`model` text NOT NULL,
	`document_id` text NOT NULL,
	`language` text NOT NULL,
	`step` text NOT NULL,
	`is_published` integer,
	`units` text,
	`work` text,
	`translator` text,
	`reviewer` text,
	`reviewed_on` text,
	`by` text,
	`at` text,
	`assignee` text,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);

--> next statement
INSERT INTO `__new_translations`("id", "key", "model", "document_id", "language", "step", "is_published", "units", "work", "translator", "reviewer", "reviewed_on", "by", "at", "assignee", "updated_at", "created_at")
SELECT t.id, t.key, substr(t.key, 1, instr(t.key, '/') - 1), t.document_id, t.language,
  CASE t._status WHEN 'published' THEN 'published' ELSE 'translating' END, t._status = 'published', t.units,
  coalesce((SELECT v.version_units FROM `_translations_v` v WHERE v.parent_id = t.id AND v.latest = 1 LIMIT 1), t.units),
  t.translator, t.reviewer, t.reviewed_on, NULL, NULL, NULL, t.updated_at, t.created_at
FROM `translations` t WHERE t.key IS NOT NULL AND t.document_id IS NOT NULL AND t.language IS NOT NULL;
--> next statement
DROP TABLE `translations`;
--> next statement
ALTER TABLE `__new_translations` RENAME TO `translations`;
--> next statement
DROP TABLE `translations_rels`;
--> next statement
DROP TABLE `_translations_v`;
--> next statement
DROP TABLE `_translations_v_rels`;
--> next statement
PRAGMA foreign_keys=ON;
--> next statement
CREATE UNIQUE INDEX `translations_key_idx` ON `translations` (`key`);
--> next statement
CREATE INDEX `translations_document_id_idx` ON `translations` (`document_id`);
--> next statement
CREATE INDEX `translations_language_idx` ON `translations` (`language`);
--> next statement
CREATE INDEX `translations_is_published_idx` ON `translations` (`is_published`);
--> next statement
CREATE INDEX `translations_updated_at_idx` ON `translations` (`updated_at`);
--> next statement
CREATE INDEX `translations_created_at_idx` ON `translations` (`created_at`);
--> next statement
ALTER TABLE `guides` ADD `change_weights` text;
--> next statement
ALTER TABLE `guides` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_guides_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_guides_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `services` ADD `change_weights` text;
--> next statement
ALTER TABLE `services` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_services_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_services_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `terms` ADD `change_weights` text;
--> next statement
ALTER TABLE `terms` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_terms_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_terms_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `pages` ADD `change_weights` text;
--> next statement
ALTER TABLE `pages` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_pages_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_pages_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `media` ADD `change_weights` text;
--> next statement
ALTER TABLE `media` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `offices` ADD `change_weights` text;
--> next statement
ALTER TABLE `offices` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_offices_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_offices_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `events` ADD `change_weights` text;
--> next statement
ALTER TABLE `events` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_events_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_events_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `announcements` ADD `change_weights` text;
--> next statement
ALTER TABLE `announcements` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_announcements_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_announcements_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `topics` ADD `change_weights` text;
--> next statement
ALTER TABLE `topics` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_topics_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_topics_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `authorities` ADD `change_weights` text;
--> next statement
ALTER TABLE `authorities` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_authorities_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_authorities_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `municipalities` ADD `change_weights` text;
--> next statement
ALTER TABLE `municipalities` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_municipalities_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_municipalities_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `networks` ADD `change_weights` text;
--> next statement
ALTER TABLE `networks` DROP COLUMN `change_weight`;
--> next statement
ALTER TABLE `_networks_v` ADD `version_change_weights` text;
--> next statement
ALTER TABLE `_networks_v` DROP COLUMN `version_change_weight`;
--> next statement
ALTER TABLE `users` ADD `credit` text;
