import { readTwiml, type Verb } from './twilio-twiml.ts';

/** Asks the desk as Twilio does, signed; answers what it says. */
export type AskDesk = (url: string, params: Record<string, string>) => Promise<string>;

/** A telephone that rings in a call. */
export type Leg = { kind: string; address: string; screen: string | null };

type Params = Record<string, string>;

/**
 * A call as it goes on at Twilio: it does what the desk's TwiML says, up to where somebody must do something (pick up,
 * hang up, speak), and tells the desk of it.
 */
export class FakeCall {
  /** What was said to whoever is on the line, in order. */
  readonly said: string[] = [];
  /** What was said to those whose telephones rang. */
  readonly whispered: string[] = [];
  legs: Leg[] = [];
  state: 'ringing' | 'talking' | 'recording' | 'asking' | 'ended' = 'ringing';
  /** Seconds that a round rings. */
  timeout = 0;
  dialled: Verb | null = null;
  recording: Verb | null = null;
  asking: Verb | null = null;
  readonly params: Params;
  readonly #ask: AskDesk;
  readonly #status: string;

  constructor(ask: AskDesk, status: string, params: Params) {
    this.#ask = ask;
    this.#status = status;
    this.params = params;
  }

  /** Asks at an address what to do, and does it. */
  async run(url: string, more: Params = {}): Promise<void> {
    const verbs = readTwiml(await this.#ask(url, { ...this.params, CallStatus: 'in-progress', ...more }));
    this.legs = [];
    for (const verb of verbs) if (await this.#do(verb)) return;
    await this.#over();
  }

  /** True where the call waits for somebody. */
  async #do(verb: Verb): Promise<boolean> {
    const { name, attributes, text, children } = verb;
    if (name === 'Say') this.said.push(text);
    if (name === 'Dial') {
      this.dialled = verb;
      this.timeout = Number(attributes['timeout']);
      this.legs = children.map((noun) => ({
        kind: noun.name,
        address: noun.text,
        screen: noun.attributes['url'] ?? null,
      }));
      this.state = 'ringing';
      return true;
    }
    if (name === 'Record') {
      this.recording = verb;
      this.state = 'recording';
      return true;
    }
    if (name === 'Gather') {
      this.said.push(...children.map((each) => each.text));
      this.asking = verb;
      this.state = 'asking';
      return true;
    }
    if (name === 'Hangup' || name === 'Reject') {
      await this.#over();
      return true;
    }
    return false;
  }

  /** Whoever is on the line presses a key, where they were asked to. */
  press(Digits: string): Promise<void> {
    return this.run(this.asking?.attributes['action'] ?? '', { Digits });
  }

  /** Somebody picks up one of the telephones that ring; `Digits`: the key they press when asked. */
  async pickUp(address: string, Digits?: string): Promise<'connected' | 'not connected'> {
    const leg = this.legs.find((each) => each.address === address);
    if (leg === undefined)
      throw new Error(`${address} does not ring; these do: ${JSON.stringify(this.legs)}`);
    const connected = leg.screen === null || (await this.#screened(leg.screen, Digits));
    if (!connected) return 'not connected';
    this.state = 'talking';
    return 'connected';
  }

  async #screened(url: string, Digits: string | undefined, pressed: Params = {}): Promise<boolean> {
    const asked = { ...this.params, CallStatus: 'in-progress', ...pressed };
    const verbs = readTwiml(await this.#ask(url, asked));
    const gather = verbs.find(({ name }) => name === 'Gather');
    this.whispered.push(...[...verbs, ...(gather?.children ?? [])].map(({ text }) => text).filter(Boolean));
    if (gather === undefined) return !verbs.some(({ name }) => name === 'Hangup');
    if (Digits === undefined) return false;
    return this.#screened(gather.attributes['action'] ?? '', Digits, { Digits });
  }

  /** They have spoken for so long, and hang up. */
  async hangUpAfter(seconds: number): Promise<void> {
    await this.#dialEnded('completed', { DialBridged: 'true', DialCallDuration: String(seconds) });
  }

  /** Nobody picks up for as long as it rings. */
  noAnswer(status = 'no-answer'): Promise<void> {
    return this.#dialEnded(status, { DialBridged: 'false' });
  }

  async #dialEnded(DialCallStatus: string, more: Params): Promise<void> {
    await this.run(this.dialled?.attributes['action'] ?? '', { DialCallStatus, ...more });
  }

  /** The caller hangs up while it rings, or before they have said anything. */
  async hangUp(): Promise<void> {
    if (this.state === 'ringing' && this.dialled !== null) {
      const action = this.dialled.attributes['action'] ?? '';
      await this.#ask(action, { ...this.params, CallStatus: 'completed', DialCallStatus: 'canceled' });
    }
    await this.#over();
  }

  /** The caller leaves a message of so many seconds, kept under this identifier. */
  async leaveMessage(seconds: number, RecordingSid: string): Promise<void> {
    const { action = '', recordingStatusCallback = '' } = this.recording?.attributes ?? {};
    const recorded = { RecordingSid, RecordingDuration: String(seconds) };
    await this.run(action, { ...recorded, Digits: 'hangup' });
    await this.#ask(recordingStatusCallback, { ...this.params, ...recorded, RecordingStatus: 'completed' });
  }

  async #over(): Promise<void> {
    this.state = 'ended';
    await this.#ask(this.#status, { ...this.params, CallStatus: 'completed', CallDuration: '1' });
  }
}
