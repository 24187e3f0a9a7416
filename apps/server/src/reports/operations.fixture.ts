/** Operations about reports, in the notation of `openapi-operations.fixture.ts`. */
export const reportOperations = `
  GET /reports/overview
  GET /reports/overview/export
  GET /reports/monthly.pdf`;
