ALTER TABLE `users` ADD `scope` text DEFAULT 'everything';
--> next statement
UPDATE `users` SET `scope` = 'municipalities' WHERE `id` IN (SELECT `parent_id` FROM `users_rels` WHERE `path` = 'municipalities');
