ALTER TABLE `translations` ADD `revision` numeric;
--> next statement
ALTER TABLE `translation_memory` ADD `revision` numeric;
--> next statement
ALTER TABLE `machine_usage` ADD `revision` numeric;
