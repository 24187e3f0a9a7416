/** Operations of the API for links, codes and results. */
export const growthOperations = `
  GET POST /campaigns
  GET PATCH /campaigns/{id}
  GET /campaigns/{id}/figures
  GET POST /links
  POST /links/bulk
  GET PATCH /links/{id}
  POST /links/{id}/addresses
  GET /links/{id}/clicks
  GET /link-addresses/{id}/qr
  GET POST /codes
  POST /codes/series
  PATCH /codes/{id}
  GET /growth-results
  GET /growth-results/orders
  GET /growth-results/export
  POST /growth-results/recompute
  GET PUT /growth-settings
  GET /orders/{id}/attribution
`.trimStart();
