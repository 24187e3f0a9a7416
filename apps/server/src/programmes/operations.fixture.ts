/** Operations of the API for programmes, as `METHOD /path`. */
export const programmeOperations = `
  GET POST /referral-programmes
  GET PATCH /referral-programmes/{id}
  GET /referral-programmes/{id}/versions
  GET POST /referral-programmes/{id}/invites
  GET /referral-programmes/{id}/referrals
  POST /referral-programmes/{id}/grants
  POST /referral-programmes/{id}/rulings
  POST /referral-grants/{id}/undo
  POST /referral-terms/judge
  GET POST /gatherings
  GET PATCH /gatherings/{id}
  GET POST /gatherings/{id}/invitations
  POST /gatherings/{id}/arrivals
  GET /gatherings/{id}/followed
  POST /gathering-invitations/{id}/link
  PUT /gathering-invitations/{id}/answer
  PUT /gathering-invitations/{id}/arrival
  GET PUT /tier-rules
  GET /tier-members
  GET POST /customers/{id}/tier
  GET POST /early-accesses
  PATCH /early-accesses/{id}
  POST /early-accesses/{id}/passes
  GET /premium-limit
  GET /premium-rules
`.trimStart();
