/** Operations of the API for contests, as `METHOD /path`. */
export const contestOperations = `
  GET POST /contests
  GET PATCH /contests/{id}
  GET /contests/{id}/rules
  GET /contests/{id}/figures
  GET /contests/{id}/posts
  GET /contests/{id}/entries
  GET /contests/{id}/tally
  GET /contests/{id}/export
  GET /contests/{id}/qr
  GET /contest-entries/{id}
  POST /contest-entries/{id}/decisions
  GET /contest-photos/{id}
`.trimStart();
