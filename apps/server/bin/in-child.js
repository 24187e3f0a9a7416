// What the pinned Node runs when the command was started with another one: the program and its arguments follow.
import { runOnNode24 } from './node24.js';

// A server must not outlive the command that started it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

const [file = '', ...args] = process.argv.slice(2);
await runOnNode24(file, args);
