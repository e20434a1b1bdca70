//! Vocabulary of the journeys.
