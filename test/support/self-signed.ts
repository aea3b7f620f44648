/** A certificate for 127.0.0.1 that nobody but itself has signed, with its key: neither protects anything. */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJp3+kx1vDZWTY/vT
zUFiWth+veyi4CQL4QpgK2usMqahRANCAAToqoyqJSu6eTJh8S9b23oxrMdQm3uB
pFgm9znu9s+zBjPh7Ejw/PIwjMLApmZDsctK7TbA1u8Hl+uk0vWZWhq/
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBjzCCATagAwIBAgIURxXIT3uSpkVlHigOuOqjU7ahxz0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEzMDA5MDIxN1oYDzIxMjYxMTA2
MDkwMjE3WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAToqoyqJSu6eTJh8S9b23oxrMdQm3uBpFgm9znu9s+zBjPh7Ejw/PIw
jMLApmZDsctK7TbA1u8Hl+uk0vWZWhq/o2QwYjAdBgNVHQ4EFgQUEKd43j9kpmtI
pvuPdLuwc3bMbHswHwYDVR0jBBgwFoAUEKd43j9kpmtIpvuPdLuwc3bMbHswDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0cAMEQC
IGi/VwW6XdJYhFBvlbzoaLtaUFdaorIyZSAxuvrgVi8EAiAKvBPn0ddACc6mZuOf
X513BF3na0blXow/M4Fiumd40w==
-----END CERTIFICATE-----
`,
};
