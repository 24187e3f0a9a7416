/** What the adapter needs to speak for one LINE official account. */
export type LineSettings = {
  /** A channel access token that is valid now. */
  token: () => Promise<string>;
  /** Null: LINE's own. */
  apiBaseUrl: string | null;
  dataApiBaseUrl: string | null;
};

/** A key to issue channel access tokens v2.1 with: the channel's id at LINE, the key's id and the key (JWK or PEM). */
export type AssertionKey = { channelId: string; kid: string; privateKey: string };
