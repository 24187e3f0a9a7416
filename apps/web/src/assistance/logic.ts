import type { AssistanceRequest, ModelProvider } from '@madoguchi/contract';
import type { DotTone } from '../kit/StateDot.tsx';

/** Whether a text still holds a line that a model wrote. */
export function isFromModel(text: string, lines: readonly string[]): boolean {
  return lines.some((line) => text.includes(line));
}

/** What stands before a model's words: nothing, or what was written already and an empty line. */
export function lead(before: string): string {
  return before.trim() === '' ? '' : `${before.trimEnd()}\n\n`;
}

/** A text without what a model has put at its end, where that stands as it came; null where it was changed. */
export function without(text: string, before: string, written: string): string | null {
  return text === lead(before) + written ? before : null;
}

/** Where each provider is asked in the OpenAI-compatible way, unless one enters something else. */
export const usualAddress: Record<ModelProvider, string> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  google: 'https://generativelanguage.googleapis.com/v1beta/openai',
  ollama: 'http://localhost:11434/v1',
  lmstudio: 'http://localhost:1234/v1',
  vllm: 'http://localhost:8000/v1',
  other: '',
};

export const providers = Object.keys(usualAddress) as ModelProvider[];

/** The address to show when another provider is chosen: what was entered by hand stays. */
export function addressFor(provider: ModelProvider, present: string): string {
  const isUsual = present === '' || Object.values(usualAddress).includes(present);
  return isUsual ? usualAddress[provider] : present;
}

/** A limit as it was typed: null where there is none. */
export function limitOf(text: string): number | null {
  const figures = text.replaceAll(/[,\s]/gu, '').normalize('NFKC');
  return figures === '' ? null : Number(figures);
}

const tones: Record<AssistanceRequest['state'], DotTone> = {
  sending: 'busy',
  done: 'good',
  failed: 'bad',
  stopped: 'quiet',
};

export const toneOf = ({ state }: Pick<AssistanceRequest, 'state'>): DotTone => tones[state];

type Sent = { role: string; content: string };

/** The messages of a body as they were sent, for reading; the body itself where it has another form. */
export function readSent(body: string): Sent[] {
  try {
    const { messages } = JSON.parse(body) as { messages: Sent[] };
    return messages.map(({ role, content }) => ({ role, content }));
  } catch {
    return [{ role: '', content: body }];
  }
}
