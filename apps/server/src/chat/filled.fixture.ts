import type { Desk } from '../testing/desk.fixture.ts';
import { addChat, wrote } from './visitor.fixture.ts';

/** A chat that a visitor has written in: each of its tables has a row. */
export async function fillChat(desk: Desk): Promise<void> {
  const { chat } = await addChat(desk.owner);
  await wrote(desk, chat?.key ?? '');
}
