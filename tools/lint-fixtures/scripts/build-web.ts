export const buildWeb = (): string => process.env['WEB'] ?? 'built';
