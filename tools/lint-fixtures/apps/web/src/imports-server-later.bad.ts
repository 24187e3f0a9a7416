// expect boundaries(dependencies): never imports the server
export const stolen = (): Promise<unknown> => import('../../server/src/orders/index.ts');
