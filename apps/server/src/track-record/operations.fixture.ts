/** Operations around the track record, as `METHOD /path`. */
export const trackRecordOperations = `
  GET PUT /track-record
  POST /track-record/entries
  POST /track-record/editions
  POST DELETE /track-record/address
  PUT DELETE /track-record-entries/{id}
  GET /track-record-editions/{id}/file
`;
