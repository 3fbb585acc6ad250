/**
 * A certificate for `localhost`, signed by itself, and its key, for servers that tests start on this machine. They are of no
 * use anywhere else; the certificate is valid until 2120.
 */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQggj2cH1LcEFJKbTF+
khxrkonSp8LqizmgvG7U6qkp8CehRANCAAS2mmLxhgpaRvmiMX3UvB2N62xEU2d2
nyiQZ+OERzLScD+z8IQY+DaBpUh3Lg1LlaDGUuEjVoEkrvJ06v6eLkyL
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBhTCCASqgAwIBAgIBATAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9sb2d0by5s
b2NhbGhvc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBoxGDAW
BgNVBAMMD2xvZ3RvLmxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
BLaaYvGGClpG+aIxfdS8HY3rbERTZ3afKJBn44RHMtJwP7PwhBj4NoGlSHcuDUuV
oMZS4SNWgSSu8nTq/p4uTIujXzBdMA8GA1UdEwEB/wQFMAMBAf8wKwYDVR0RBCQw
IoIJbG9jYWxob3N0gg9sb2d0by5sb2NhbGhvc3SHBH8AAAEwHQYDVR0OBBYEFLoU
8KZmYavX7CTQUrMBh6MOmkIsMAoGCCqGSM49BAMCA0kAMEYCIQDMw+BrKuSh7ldD
4RpHVoeZ8ziLNenp8c+pz6BW1vwaLAIhAKuZPtylRLu+3ZvQ8m/KYpH1dMHZEuE7
FylKQ3iXwgYh
-----END CERTIFICATE-----`,
};
