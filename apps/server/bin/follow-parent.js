// Loaded before the program when it runs as a child: a server must not outlive the command that started it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
