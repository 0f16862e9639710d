// Loaded before a program that belongs to a command: it ends with that command, even one that is killed.
process.on('disconnect', () => process.exit(1))
// It may end before.
process.channel?.unref()
