import type { ToChat, ToPage } from './protocol.ts';

type Side = Pick<Window, 'postMessage'>;
type Heard = Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>;

function isFromPage(data: unknown): data is ToChat {
  return typeof data === 'object' && data !== null && 'madoguchi' in data && data.madoguchi === 'page';
}

/**
 * The way between the chat and the page around it. The first word of an allowed page fixes its origin; nothing is
 * taken from, or told to, any other.
 */
export class Bridge {
  readonly #parent: Side;
  readonly #mayEmbed: (origin: string) => boolean;
  readonly #hear: (message: ToChat, origin: string) => void;
  #origin: string | null = null;

  constructor(
    parent: Side,
    mayEmbed: (origin: string) => boolean,
    hear: (message: ToChat, origin: string) => void,
  ) {
    this.#parent = parent;
    this.#mayEmbed = mayEmbed;
    this.#hear = hear;
  }

  receive({ source, origin, data }: Heard): void {
    if (source !== this.#parent || !isFromPage(data)) return;
    if (this.#origin === null && this.#mayEmbed(origin)) this.#origin = origin;
    if (origin === this.#origin) this.#hear(data, origin);
  }

  say(message: ToPage): void {
    if (this.#origin !== null) this.#parent.postMessage(message, this.#origin);
  }
}
