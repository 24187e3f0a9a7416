import {
  Client,
  StreamableHTTPClientTransport,
  type VersionNegotiationMode,
} from '@modelcontextprotocol/client';

type Answer = { failed: boolean; text: string; body: Record<string, unknown> };

export type Assistant = {
  client: Client;
  /** Calls a tool; answers its text and the JSON that it is. */
  call: (name: string, args?: Record<string, unknown>) => Promise<Answer>;
  names: () => Promise<string[]>;
  close: () => Promise<void>;
};

/** The SDK's own client over HTTP, as an owner's assistant uses it. */
export async function assistantAt(
  base: string,
  apiKey: string,
  mode: VersionNegotiationMode = 'auto',
): Promise<Assistant> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  const headers = { authorization: `Bearer ${apiKey}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${base}/mcp`), { requestInit: { headers } }),
  );
  return {
    client,
    call: async (name, args = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: args });
      const [first] = content;
      const text = first?.type === 'text' ? first.text : '';
      const body: Record<string, unknown> = text.startsWith('{') ? JSON.parse(text) : {};
      return { failed: isError === true, text, body };
    },
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    close: () => client.close(),
  };
}
