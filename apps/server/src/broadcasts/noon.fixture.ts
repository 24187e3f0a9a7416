/** Noon in Tokyo, some hours from now: whatever was planned for now is due, and it is day. */
export const noon = (): Date => {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T03:00:00Z`);
};
