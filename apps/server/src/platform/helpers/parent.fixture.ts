import { startHelper } from './index.ts';

/** A desk that has one helper, says its number and waits. */
const helper = startHelper(new URL('./helper.fixture.ts', import.meta.url), 64);
helper.on('message', () => process.stdout.write(`${helper.pid}\n`));
helper.send({ question: 'ready' });
