import { parseArgs } from 'node:util';
import { setupRequest } from '@madoguchi/contract';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { createContext } from '../context.ts';
import { setUp } from '../identity/index.ts';
import { wordFinding } from '../platform/http/index.ts';
import { createLogger } from '../platform/log.ts';
import { loadSample } from '../sample/index.ts';
import { print } from './print.ts';

/**
 * Who sits at the machine may choose any password that the standard allows at all (NIST SP 800-63B-4, 3.1.1.2): scripts set up
 * desks by this command, and the first thing their owner does is to choose another.
 */
const setupByHand = setupRequest.extend({ password: z.string().min(8).max(128) });

/** `madoguchi setup`: the first workspace and its owner. @throws Error in words for whoever typed it */
export async function setupCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      password: { type: 'string' },
      workspace: { type: 'string' },
      name: { type: 'string' },
      locale: { type: 'string', default: 'ja' },
      sample: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const parsed = setupByHand.safeParse({ ...values, name: values.name ?? values.email?.split('@')[0] });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { code = '', message = 'is not valid', ...facts } = issue ?? {};
    throw new Error(
      `--${issue?.path.join('.') ?? 'email'} ${wordFinding({ code, message, facts })}. Usage: madoguchi setup --email E --password P --workspace NAME --json`,
    );
  }
  const context = await createContext(readConfig(), createLogger(values.json ? 'silent' : 'warn'));
  try {
    const fill = parsed.data.sample ? loadSample : undefined;
    const result = await setUp(context.database, parsed.data, true, fill);
    if (values.json) print(JSON.stringify(result));
    else
      print(
        `The workspace «${parsed.data.workspace}» is ready. Start the desk with: npm start\nAPI key (shown once): ${result.apiKey}`,
      );
    return 0;
  } finally {
    await context.close();
  }
}
