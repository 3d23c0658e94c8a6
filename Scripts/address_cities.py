def write(out, known):
    pass
