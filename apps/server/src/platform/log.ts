import { pino, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/**
 * Structured logs, one JSON line an event. Message contents, subjects, passwords and cookies never go in;
 * what is most likely to carry them is cut out here as a second line of defence.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        '*.password',
        '*.text',
        '*.subject',
        '*.raw',
      ],
      remove: true,
    },
  });
}
