# A sentence for each problem: what happened, that nothing is lost, what to do.
problem-malformed = We did not understand this. Nothing is lost. Load the page again and try once more.
problem-invalid = Something does not fit yet. Nothing is lost: please check it and send it again.
problem-signed-out = You are not signed in any more. Your answers are safe. Please sign in again.
problem-forbidden = Your account may not do this. Nothing has changed. If you need it, ask whoever administrates your organisation.
problem-cross-site = This request came from another site. To protect you, we have changed nothing. Open Lernwolf directly and try again.
problem-not-found = This is not here, or not any more. What you have learned is safe.
problem-method-not-allowed = That does not work here. Nothing is lost. Load the page again.
problem-timeout = That took too long. Nothing is lost. Try again, best with a better connection.
problem-conflict = This exists already. Nothing has changed. Please choose something else.
problem-too-large = That was too much at once. Nothing has changed. Try with less.
problem-unsupported-media-type = We do not understand this kind of data. Nothing is lost. Load the page again and try once more.
problem-too-many-requests = Those were many tries in a row. Nothing is lost. Please wait a few minutes and then try again.
problem-internal = Something went wrong on our side, not on yours. Please try again in a moment. If that does not help, tell us.
problem-unavailable = The server is busy right now. Nothing is lost. Try again in a minute.
