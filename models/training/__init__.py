"""How the models are made: synthetic plates and scenes, training, export, evaluation."""
