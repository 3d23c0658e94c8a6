"""The least a program on questionary can do: ask one question."""
import questionary

questionary.text("Organization?").ask()
