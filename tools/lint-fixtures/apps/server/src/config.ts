export const readConfig = (): { port: number } => ({ port: Number(process.env['PORT'] ?? 3000) });
