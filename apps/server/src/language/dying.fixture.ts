/** A helper that cannot even start. */
throw new Error('no dictionary');
