/** What names a chat in a page: its workspace and channel, so that one look finds it. */
export type ChatPlace = { workspaceId: string; channelId: string };

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** 43 letters for a page's `data-channel`. No secret: every visitor can read it. */
export function chatKey({ workspaceId, channelId }: ChatPlace): string {
  return Buffer.from(`${workspaceId}${channelId}`.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The place a key names; null for what is no key. */
export function readChatKey(key: string): ChatPlace | null {
  if (!/^[\w-]{43}$/.test(key)) return null;
  const hex = Buffer.from(key, 'base64url').toString('hex');
  const place = { workspaceId: uuidOf(hex.slice(0, 32)), channelId: uuidOf(hex.slice(32)) };
  // The last letter carries two bits that no key has: each place has one name only.
  return chatKey(place) === key ? place : null;
}
