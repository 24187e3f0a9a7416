/** TwiML, the XML in which Twilio is told what to do with a call. */

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Signs that XML 1.0 cannot hold, not even escaped. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? '');
}

type Attributes = Record<string, string | number | boolean | undefined>;

/** One element; `content` is XML already. */
function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A whole document. */
export function twiml(...parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${parts.join('')}</Response>`;
}

/** Spoken in Japanese. */
export function say(text: string): string {
  return element('Say', { language: 'ja-JP' }, escape(text));
}

/**
 * Whose telephone. What is said at `screen` is heard by whoever answers, before the caller is put through: there a mailbox is
 * kept from taking the call, and we learn who did.
 */
export type Target = { screen?: string } & (
  | { kind: 'number'; number: string }
  | { kind: 'client'; client: string }
  | { kind: 'sip'; address: string }
);

function noun(target: Target): string {
  const attributes = { url: target.screen };
  switch (target.kind) {
    case 'number':
      return element('Number', attributes, escape(target.number));
    case 'client':
      return element('Client', attributes, escape(target.client));
    case 'sip':
      return element('Sip', attributes, escape(target.address));
  }
}

export type DialOptions = {
  /** Where Twilio asks what comes after it. */
  action: string;
  /** Seconds. */
  timeout: number;
  callerId?: string | undefined;
  /** Where it is told of the recording; without it nothing is recorded. */
  recorded?: string | undefined;
};

/** Rings these at once; who answers first speaks. The caller hears it ring until then. */
export function dial(targets: readonly Target[], { recorded, ...options }: DialOptions): string {
  const recording =
    recorded === undefined
      ? {}
      : {
          record: 'record-from-answer-dual',
          recordingStatusCallback: recorded,
          recordingStatusCallbackEvent: 'completed',
        };
  return element('Dial', { ...options, answerOnBridge: true, ...recording }, targets.map(noun).join(''));
}

/** Takes a message of at most two minutes; five seconds of silence end it. */
export function takeMessage(action: string, recorded: string): string {
  return element('Record', {
    action,
    maxLength: 120,
    timeout: 5,
    playBeep: true,
    trim: 'trim-silence',
    recordingStatusCallback: recorded,
    recordingStatusCallbackEvent: 'completed',
  });
}

/** Waits for a key while it speaks. */
export function askForKey(action: string, text: string): string {
  return element('Gather', { action, numDigits: 1, timeout: 8, actionOnEmptyResult: false }, say(text));
}

export const hangUp = '<Hangup/>';
