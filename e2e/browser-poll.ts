const everyMs = 100;

/** Asks again until the answer is as wished; fails with the last answer after a minute and a half. */
export async function poll<T>(
  ask: () => Promise<T>,
  wished: (answer: T) => boolean,
  withinMs = 90_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (wished(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`not within ${withinMs / 1000} s; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
