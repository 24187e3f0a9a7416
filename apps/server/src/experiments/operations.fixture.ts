/** Operations of the API for experiments. */
export const experimentOperations = `
  GET POST /experiments
  POST /experiments/plan
  GET PUT DELETE /experiments/{id}
  POST /experiments/{id}/start
  POST /experiments/{id}/end
  POST /experiments/{id}/decision
  GET /experiments/{id}/result
  GET /experiments/{id}/evidence
  GET /conversations/{id}/scripts
  POST /conversations/{id}/scripts/{experimentId}
`.trimStart();
