/** A code as it is typed in Japan: full-width digits, spaces and hyphens between them. */
export function asDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/gu, '');
}

/** A recovery code: five letters or digits, a hyphen, five more; the hyphen may be any, or none. */
export function asRecoveryCode(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[^A-Za-z0-9]/gu, '');
  return plain.length === 10 ? `${plain.slice(0, 5)}-${plain.slice(5)}` : text.trim();
}
