/** Loopback entry: the same windows and contract, served on 127.0.0.1 to the default browser. */
export {}
