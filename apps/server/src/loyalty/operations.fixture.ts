/** Operations about how customers come back, in the notation of `openapi-operations.fixture.ts`. */
export const loyaltyRoutes = `
  GET /loyalty/second-purchases
  GET /loyalty/cohorts
  GET /loyalty/curves
  GET /loyalty/forecast
  GET /loyalty/customers
  GET /loyalty/export`;
