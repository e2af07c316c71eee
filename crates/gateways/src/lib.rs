//! Messages to and from state systems and SMS, with time-outs, retries and a breaker.
