/** Operations around ambassadors, as `METHOD /path`. */
export const ambassadorOperations = `
  GET POST /ambassadors
  GET /ambassadors/figures
  GET /ambassadors/guide
  GET /ambassadors/export
  GET PATCH /ambassadors/{id}
  GET /ambassadors/{id}/results
  POST /ambassadors/{id}/accounts
  PUT /ambassador-accounts/{id}
  POST /ambassador-accounts/{id}/followers
  POST /ambassadors/{id}/agreements
  PATCH /ambassador-agreements/{id}
  POST /ambassador-agreements/{id}/steps
  POST /ambassadors/{id}/sources
  DELETE /ambassador-sources/{id}
`;
