"""Relevance, measured: does a query find the paper that whoever typed it had in mind?"""
