// Nothing is called by name: what is here runs before the program does.
