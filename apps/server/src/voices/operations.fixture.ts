/** Operations around what customers said, as `METHOD /path`. */
export const customerVoiceOperations = `
  GET POST /voices
  GET PATCH /voices/{id}
  POST /voices/{id}/wordings
  POST /voices/{id}/consents
  POST /voices/{id}/asks
  DELETE /voice-asks/{id}
  GET POST /voice-walls
  GET PATCH /voice-walls/{id}
  PUT /voice-walls/{id}/voices
`;
