// expect boundaries(no-unknown-files)
export const nowhere = true;
