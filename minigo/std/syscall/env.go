package syscall

// The program's own copy of the environment, made when it is first asked for; the process's is never changed.
var (
	env       []string // "key=value"
	envCopied bool
)

func environ() []string

// find returns the index of a key in env, or -1.
func find(key string) int {
	if !envCopied {
		env = environ()
		envCopied = true
	}
	for i, entry := range env {
		if len(entry) > len(key) && entry[len(key)] == '=' && entry[:len(key)] == key {
			return i
		}
	}
	return -1
}

// Getenv returns the value of an environment variable, and whether it is set.
func Getenv(key string) (value string, found bool) {
	if key == "" {
		return "", false
	}
	i := find(key)
	if i < 0 {
		return "", false
	}
	return env[i][len(key)+1:], true
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if key == "" {
		return EINVAL
	}
	for i := range len(key) {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := range len(value) {
		if value[i] == 0 {
			return EINVAL
		}
	}
	entry := key + "=" + value
	if i := find(key); i >= 0 {
		env[i] = entry
	} else {
		env = append(env, entry)
	}
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	if i := find(key); i >= 0 {
		env = append(env[:i], env[i+1:]...)
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() {
	env, envCopied = nil, true
}

// Environ returns a copy of the environment as "key=value" strings.
func Environ() []string {
	find("")
	return append(make([]string, 0, len(env)), env...)
}
