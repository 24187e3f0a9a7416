/** Operations around word of mouth, as `METHOD /path`. */
export const mentionOperations = `
  GET POST /mentions
  GET PATCH /mentions/{id}
  POST PATCH /mentions/{id}/case
  POST /mentions/{id}/answers
  POST /mentions/{id}/decisions
  POST /mentions/{id}/erasure
  GET /mention-guide
  GET /mention-sites
  PUT /mention-settings
  GET POST /mention-sources
  PATCH DELETE /mention-sources/{id}
  GET /mention-trends
  GET /mention-alarms
  POST /mention-alarms/{id}/seen
  GET POST /mention-imports
  GET /mention-imports/{id}
  POST /mention-imports/{id}/preview
  POST /mention-imports/{id}/start
  POST /mention-imports/{id}/stop
  GET /mention-imports/{id}/errors
  GET /mention-imports/{id}/errors.csv
`;
