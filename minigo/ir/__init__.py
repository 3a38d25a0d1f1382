"""The typed stack IR: model, text form, verifier and image. Imports nothing but itself."""
