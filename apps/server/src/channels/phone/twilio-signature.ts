import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Twilio's signature of a request (twilio.com/docs/usage/security): base64 of HMAC-SHA1, with the account's auth token, over the
 * whole public address and each parameter of a form by its name, name and value one after the other.
 */
export function twilioSignature(authToken: string, url: string, params: URLSearchParams): string {
  const names = [...new Set(params.keys())].toSorted();
  const form = names.flatMap((name) =>
    [...new Set(params.getAll(name))].toSorted().map((value) => name + value),
  );
  return createHmac('sha1', authToken)
    .update(url + form.join(''))
    .digest('base64');
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

export type SignedRequest = {
  /** The address as Twilio called it, with its query. */
  url: string;
  contentType: string;
  rawBody: Buffer;
  signature: string;
};

/** With and without the port that goes without saying: which of them Twilio signed depends on how its number was set up. */
function writings(url: string): string[] {
  const { protocol, port, host } = new URL(url);
  if (port !== '') return [url];
  const usual = protocol === 'https:' ? '443' : '80';
  return [url, url.replace(`//${host}`, `//${host}:${usual}`)];
}

/**
 * Whether a request comes from the account that has this token. A body other than a form is signed by its digest, which stands in
 * the address (`bodySHA256`).
 */
export function isSignedByTwilio(authToken: string, request: SignedRequest): boolean {
  const { url, contentType, rawBody, signature } = request;
  if (signature === '' || !URL.canParse(url)) return false;
  const isForm = contentType.toLowerCase().startsWith('application/x-www-form-urlencoded');
  const params = new URLSearchParams(isForm ? rawBody.toString('utf8') : '');
  if (!isForm && rawBody.length > 0) {
    const named = new URL(url).searchParams.get('bodySHA256') ?? '';
    if (!sameText(named.toLowerCase(), createHash('sha256').update(rawBody).digest('hex'))) return false;
  }
  return writings(url)
    .map((each) => sameText(twilioSignature(authToken, each, params), signature))
    .includes(true);
}
